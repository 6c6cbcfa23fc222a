package yingke.capability.seal.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the pages of an OFD that {@link OfdWriter} wrote, so that what the screen shows is the file
 * and not a second drawing. Of foreign files it shows text and figures, not pictures.
 */
final class OfdReader {
  private OfdReader() {}

  /** The drawing; ids of its pages stand in their order. */
  record Read(Drawing drawing, List<String> pageIds) {}

  /**
   * @throws IllegalArgumentException when the files are no OFD
   */
  static Read read(Map<String, byte[]> files) {
    var document = Xml.parse(file(files, "Doc_0/Document.xml")).getDocumentElement();
    var box = numbers(text(document, "PhysicalBox"));
    var leaves = new ArrayList<Leaf>();
    var ids = new ArrayList<String>();
    for (var page : all(document, "Page")) {
      ids.add(page.getAttribute("ID"));
      var content = Xml.parse(file(files, "Doc_0/" + page.getAttribute("BaseLoc")));
      leaves.add(leaf(content.getDocumentElement()));
    }
    return new Read(new Drawing("", box[2], box[3], leaves), ids);
  }

  private static byte[] file(Map<String, byte[]> files, String path) {
    var file = files.get(path);
    if (file == null) throw new IllegalArgumentException("no file " + path);
    return file;
  }

  private static Leaf leaf(Element page) {
    var leaf = new Leaf();
    for (var layer : all(page, "Layer"))
      for (var node = layer.getFirstChild(); node != null; node = node.getNextSibling())
        if (node instanceof Element object)
          switch (String.valueOf(object.getLocalName())) {
            case "TextObject" -> letters(object, leaf);
            case "PathObject" -> leaf.add(figure(object));
            default -> {}
          }
    return leaf;
  }

  /** One mark a character: where each stands is what the file says, not what a font says. */
  private static void letters(Element object, Leaf leaf) {
    var box = numbers(object.getAttribute("Boundary"));
    var size = Double.parseDouble(object.getAttribute("Size"));
    var weight =
        Boolean.parseBoolean(object.getAttribute("Stroke"))
            ? Double.parseDouble(object.getAttribute("LineWidth"))
            : 0;
    var ink = color(first(object, "FillColor"), Ink.BLACK);
    for (var code : all(object, "TextCode")) {
      var x = box[0] + Double.parseDouble(code.getAttribute("X"));
      var y = box[1] + Double.parseDouble(code.getAttribute("Y"));
      var steps = numbers(code.getAttribute("DeltaX"));
      var characters = code.getTextContent().codePoints().toArray();
      for (int i = 0; i < characters.length; i++) {
        leaf.add(new Mark.Text(x, y, size, 0, weight, ink, Character.toString(characters[i])));
        if (i < steps.length) x += steps[i];
      }
    }
  }

  private static Mark figure(Element object) {
    var box = numbers(object.getAttribute("Boundary"));
    var path = path(text(object, "AbbreviatedData"));
    path.transform(AffineTransform.getTranslateInstance(box[0], box[1]));
    var filled = Boolean.parseBoolean(object.getAttribute("Fill"));
    var stroked = !"false".equals(object.getAttribute("Stroke"));
    var width = object.getAttribute("LineWidth");
    return new Mark.Figure(
        path,
        filled ? color(first(object, "FillColor"), Ink.BLACK) : null,
        stroked ? color(first(object, "StrokeColor"), Ink.BLACK) : null,
        width.isEmpty() ? 0.353 : Double.parseDouble(width)); // the standard's default
  }

  private static Path2D path(String commands) {
    var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    var words = commands.strip().split("\\s+");
    for (int i = 0; i < words.length; ) {
      var command = words[i++];
      switch (command) {
        case "M", "S" -> path.moveTo(at(words, i), at(words, i + 1));
        case "L" -> path.lineTo(at(words, i), at(words, i + 1));
        case "Q" -> path.quadTo(at(words, i), at(words, i + 1), at(words, i + 2), at(words, i + 3));
        case "B" ->
            path.curveTo(
                at(words, i),
                at(words, i + 1),
                at(words, i + 2),
                at(words, i + 3),
                at(words, i + 4),
                at(words, i + 5));
        case "C" -> path.closePath();
        default -> throw new IllegalArgumentException("no path command: " + command);
      }
      i += List.of("M", "S", "L").contains(command) ? 2 : lengths(command);
    }
    return path;
  }

  private static int lengths(String command) {
    return command.equals("Q") ? 4 : command.equals("B") ? 6 : 0;
  }

  private static double at(String[] words, int index) {
    if (index >= words.length) throw new IllegalArgumentException("path is cut off");
    return Double.parseDouble(words[index]);
  }

  private static Ink color(@Nullable Element color, Ink otherwise) {
    if (color == null) return otherwise;
    var parts = numbers(color.getAttribute("Value"));
    return parts.length < 3 ? otherwise : new Ink((int) parts[0], (int) parts[1], (int) parts[2]);
  }

  /** Numbers separated by spaces; {@code g 3 2.5} stands for three times 2.5. */
  static double[] numbers(String text) {
    if (text.isBlank()) return new double[0];
    var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
    var numbers = new ArrayList<Double>();
    for (int i = 0; i < words.length; i++)
      if (words[i].equals("g")) {
        for (int n = Integer.parseInt(words[i + 1]); n > 0; n--)
          numbers.add(Double.parseDouble(words[i + 2]));
        i += 2;
      } else numbers.add(Double.parseDouble(words[i]));
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static List<Element> all(Element parent, String name) {
    var found = parent.getElementsByTagNameNS(Xml.OFD, name);
    var elements = new Element[found.getLength()];
    for (int i = 0; i < elements.length; i++) elements[i] = (Element) found.item(i);
    return Arrays.asList(elements);
  }

  private static @Nullable Element first(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
      if (node instanceof Element element && name.equals(element.getLocalName())) return element;
    return null;
  }

  private static String text(Element parent, String name) {
    var found = parent.getElementsByTagNameNS(Xml.OFD, name).item(0);
    if (found == null) throw new IllegalArgumentException("no element " + name);
    return found.getTextContent();
  }
}
