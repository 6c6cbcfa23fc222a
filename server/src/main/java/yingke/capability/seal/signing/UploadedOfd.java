package yingke.capability.seal.signing;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.drawing.Xml;
import yingke.kernel.web.BadInput;

/**
 * An OFD that somebody handed in to have it sealed: one document, not signed yet. Nothing of its
 * content is changed; its OFD.xml will name the list of signatures.
 */
public final class UploadedOfd {
  private static final double MARGIN = 21; // half of a seal, in millimeters

  private final Map<String, byte[]> files;
  private final Document entry;
  private final List<Integer> pages;
  private final double width;
  private final double height;

  private UploadedOfd(Map<String, byte[]> files) {
    this.files = files;
    this.entry = Xml.parse(file("OFD.xml"));
    var bodies = elements(entry.getDocumentElement(), "DocBody");
    if (bodies.size() != 1) throw wrong("该 OFD 含有多个文档，请拆成一份一份再申请用印");
    if (!elements(bodies.getFirst(), "Signatures").isEmpty()
        || files.containsKey(OfdWriter.SIGNATURES)) throw wrong("该 OFD 已有电子签章，再加盖会破坏原签章，请上传未签章的文件");
    var path = only(bodies.getFirst(), "DocRoot").getTextContent();
    var document = Xml.parse(file(SignatureFile.resolved("OFD.xml", path))).getDocumentElement();
    this.pages = new ArrayList<>();
    for (var page : elements(only(document, "Pages"), "Page"))
      pages.add(Integer.parseInt(page.getAttribute("ID")));
    if (pages.isEmpty()) throw wrong("该 OFD 没有页面");
    var box = only(document, "PhysicalBox").getTextContent().strip().split("\\s+");
    this.width = Double.parseDouble(box[2]);
    this.height = Double.parseDouble(box[3]);
  }

  /**
   * Reads one.
   *
   * @throws BadInput when it is no OFD that can be sealed
   */
  public static UploadedOfd read(byte[] bytes) {
    try {
      return new UploadedOfd(new LinkedHashMap<>(OfdPackage.unzip(bytes)));
    } catch (OfdPackage.Unreadable unreadable) {
      throw wrong(unreadable.sentence() + "；只有未签章的 OFD 文件可以用印，PDF、DOCX 请先转成 OFD");
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw wrong("该 OFD 的结构不完整或已损坏，不能用印");
    }
  }

  public int pages() {
    return pages.size();
  }

  /**
   * Checks that the whole seal will be on a page.
   *
   * @throws BadInput when it is not
   */
  public void require(Placement place) {
    if (place.page() < 1 || place.page() > pages.size())
      throw new BadInput("page-missing", "page", "文件共 %d 页，请填写其中一页".formatted(pages.size()));
    if (place.x() < MARGIN || place.x() > width - MARGIN)
      throw new BadInput(
          "seal-off-page", "x", "印章中心距左边应在 %.0f 到 %.0f 毫米之间".formatted(MARGIN, width - MARGIN));
    if (place.y() < MARGIN || place.y() > height - MARGIN)
      throw new BadInput(
          "seal-off-page", "y", "印章中心距上边应在 %.0f 到 %.0f 毫米之间".formatted(MARGIN, height - MARGIN));
  }

  /** The id of a page, from 1; stamps name it. */
  int pageId(int page) {
    return pages.get(page - 1);
  }

  /** Its files, with an OFD.xml that names the list of signatures. */
  Map<String, byte[]> signable() {
    var body = elements(entry.getDocumentElement(), "DocBody").getFirst();
    var list = entry.createElementNS(Xml.OFD, "ofd:Signatures");
    list.setTextContent("/" + OfdWriter.SIGNATURES);
    body.insertBefore(list, only(body, "DocRoot").getNextSibling());
    var all = new LinkedHashMap<>(files);
    all.put("OFD.xml", written());
    return all;
  }

  private byte[] written() {
    try {
      var transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      var text = new StringWriter();
      transformer.transform(new DOMSource(entry), new StreamResult(text));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (TransformerException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] file(String path) {
    var content = files.get(path);
    if (content == null) throw new IllegalArgumentException("no file " + path);
    return content;
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

  private static BadInput wrong(String sentence) {
    return new BadInput("ofd-not-sealable", "file", sentence);
  }
}
