package yingke.capability.seal.signing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import yingke.capability.seal.drawing.Raster.Stamp;
import yingke.capability.seal.drawing.Xml;
import yingke.capability.seal.structure.SealSignature;

/**
 * One signature of an OFD as its Signature.xml describes it.
 *
 * @param path of Signature.xml in the package
 * @param checkMethod name or OID of the hash of the references
 * @param references which file has which hash
 * @param sealPath null when the seal is in the signed value only
 * @param annotations where the seal shows: the page's id, and x y width height
 */
public record SignatureFile(
    String path,
    String checkMethod,
    List<Reference> references,
    @Nullable String sealPath,
    String signedValuePath,
    List<Annotation> annotations) {

  /** Each is checked against all that it covers; no document has been through more hands. */
  private static final int MOST_SIGNATURES = 20;

  /** What a file should hash to. */
  public record Reference(String path, byte[] hash) {}

  /** Where a seal shows. */
  public record Annotation(String pageId, Rectangle2D box) {}

  /**
   * The signatures of a package in their order; none when it is not signed.
   *
   * @throws IllegalArgumentException when something is missing or no XML
   */
  public static List<SignatureFile> all(Map<String, byte[]> files) {
    var list = listPath(files);
    if (list == null) return List.of();
    var paths =
        elements(Xml.parse(file(files, list)).getDocumentElement(), "Signature").stream()
            .map(entry -> resolved(list, entry.getAttribute("BaseLoc")))
            .toList();
    if (paths.size() > MOST_SIGNATURES) throw new IllegalArgumentException("too many signatures");
    requireEachOnce(paths);
    return paths.stream().map(path -> read(files, path)).toList();
  }

  /** The path of the list of signatures, null when there is none. */
  public static @Nullable String listPath(Map<String, byte[]> files) {
    var entry = Xml.parse(file(files, "OFD.xml")).getDocumentElement();
    var named = elements(entry, "Signatures");
    return named.isEmpty() ? null : resolved("OFD.xml", named.getFirst().getTextContent());
  }

  /** The stamps to show on the pages; what cannot be read is not shown. */
  public static List<Stamp> stamps(Map<String, byte[]> files) {
    var stamps = new ArrayList<Stamp>();
    for (var signature : all(files)) {
      var seal = SealSignature.read(file(files, signature.signedValuePath())).seal();
      if (!List.of("png", "jpg", "jpeg").contains(seal.pictureType())) continue;
      for (var annotation : signature.annotations())
        stamps.add(new Stamp(annotation.pageId(), annotation.box(), seal.picture()));
    }
    return stamps;
  }

  private static SignatureFile read(Map<String, byte[]> files, String path) {
    var root = Xml.parse(file(files, path)).getDocumentElement();
    var list = only(root, "References");
    var references = new ArrayList<Reference>();
    for (var reference : elements(list, "Reference"))
      references.add(
          new Reference(
              resolved(path, reference.getAttribute("FileRef")),
              Base64.getMimeDecoder().decode(only(reference, "CheckValue").getTextContent())));
    requireEachOnce(references.stream().map(Reference::path).toList());
    var seals = elements(root, "Seal");
    return new SignatureFile(
        path,
        list.getAttribute("CheckMethod"),
        references,
        seals.isEmpty() ? null : resolved(path, only(seals.getFirst(), "BaseLoc").getTextContent()),
        resolved(path, only(root, "SignedValue").getTextContent()),
        annotations(root));
  }

  private static List<Annotation> annotations(Element root) {
    var annotations = new ArrayList<Annotation>();
    for (var stamp : elements(root, "StampAnnot")) {
      var box = stamp.getAttribute("Boundary").strip().split("\\s+");
      if (box.length < 4) throw new IllegalArgumentException("no place for the seal");
      annotations.add(
          new Annotation(
              stamp.getAttribute("PageRef"),
              new Rectangle2D.Double(
                  Double.parseDouble(box[0]),
                  Double.parseDouble(box[1]),
                  Double.parseDouble(box[2]),
                  Double.parseDouble(box[3]))));
    }
    return annotations;
  }

  /** Otherwise a small file could have a large one hashed without end. */
  private static void requireEachOnce(List<String> paths) {
    if (Set.copyOf(paths).size() < paths.size())
      throw new IllegalArgumentException("named more than once");
  }

  private static byte[] file(Map<String, byte[]> files, String path) {
    var file = files.get(path);
    if (file == null) throw new IllegalArgumentException("no file " + path);
    return file;
  }

  /** Locations begin with a slash, or are seen from the file that names them. */
  static String resolved(String from, String location) {
    var place = location.strip().replace('\\', '/');
    if (place.startsWith("/")) return place.substring(1);
    var folder = from.substring(0, from.lastIndexOf('/') + 1);
    return folder + place.replaceFirst("^\\./", "");
  }

  private static Element only(Element parent, String name) {
    var found = elements(parent, name);
    if (found.isEmpty()) throw new IllegalArgumentException("no element " + name);
    return found.getFirst();
  }

  private static List<Element> elements(Element parent, String name) {
    var found = parent.getElementsByTagNameNS(Xml.OFD, name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
    return elements;
  }
}
