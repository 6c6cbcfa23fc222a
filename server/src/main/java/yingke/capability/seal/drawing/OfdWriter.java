package yingke.capability.seal.drawing;

import static yingke.capability.seal.drawing.Xml.number;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes a drawing as the files of an OFD package (GB/T 33190-2016). The characters that it uses go
 * along as an embedded font, so that it looks the same everywhere; text stays text. The same
 * drawing gives the same files.
 */
public final class OfdWriter {
  /** Where signatures are listed once there is one. */
  public static final String SIGNATURES = "Doc_0/Signs/Signatures.xml";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = "xmlns:ofd=\"" + Xml.OFD + "\"";
  private static final int FONT = 1;
  private static final int LAST_OF_PLANE_0 = 0xFFFF;

  private final Drawing drawing;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private int lastId = FONT;

  private OfdWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  /**
   * The files of the package by their paths, OFD.xml first.
   *
   * @param id of the document
   * @param day of its creation
   * @param signed whether the package will name a list of signatures
   */
  public static Map<String, byte[]> files(Drawing drawing, UUID id, LocalDate day, boolean signed) {
    var writer = new OfdWriter(drawing);
    writer.entry(id, day, signed);
    var pages = new StringBuilder();
    for (int n = 0; n < drawing.leaves().size(); n++) {
      pages.append(
          "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(pageId(n), n));
    }
    writer.lastId = pageId(drawing.leaves().size());
    var bodies = drawing.leaves().stream().map(writer::content).toList();
    writer.document(pages.toString());
    writer.resources();
    for (int n = 0; n < bodies.size(); n++)
      writer.put("Doc_0/Pages/Page_" + n + "/Content.xml", bodies.get(n));
    return writer.files;
  }

  /** The id of a page, counted from 0; stamps name it. */
  public static int pageId(int page) {
    return FONT + 1 + page;
  }

  private void put(String path, String text) {
    files.put(path, (HEAD + text).getBytes(StandardCharsets.UTF_8));
  }

  private void entry(UUID id, LocalDate day, boolean signed) {
    put(
        "OFD.xml",
        """
        <ofd:OFD %s DocType="OFD" Version="1.1"><ofd:DocBody><ofd:DocInfo>\
        <ofd:DocID>%s</ofd:DocID><ofd:Title>%s</ofd:Title>\
        <ofd:CreationDate>%s</ofd:CreationDate><ofd:Creator>Yingke</ofd:Creator></ofd:DocInfo>\
        <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>%s</ofd:DocBody></ofd:OFD>\
        """
            .formatted(
                SPACE,
                id.toString().replace("-", ""),
                Xml.escape(drawing.title()),
                day,
                signed ? "<ofd:Signatures>" + SIGNATURES + "</ofd:Signatures>" : ""));
  }

  private void document(String pages) {
    put(
        "Doc_0/Document.xml",
        """
        <ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID>\
        <ofd:PageArea><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:PageArea>\
        <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>\
        <ofd:Pages>%s</ofd:Pages></ofd:Document>\
        """
            .formatted(SPACE, lastId, number(drawing.width()), number(drawing.height()), pages));
  }

  private void resources() {
    put(
        "Doc_0/PublicRes.xml",
        """
        <ofd:Res %s BaseLoc="Res"><ofd:Fonts><ofd:Font ID="%d" FontName="%s" FamilyName="%s" \
        Charset="unicode"><ofd:FontFile>song.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>\
        """
            .formatted(SPACE, FONT, Typeface.NAME, Typeface.NAME));
    files.put("Doc_0/Res/song.ttf", Typeface.song().subset(characters()));
  }

  private Set<Integer> characters() {
    var used = new TreeSet<Integer>(Set.of((int) ' '));
    for (var leaf : drawing.leaves())
      for (var mark : leaf.marks())
        if (mark instanceof Mark.Text text)
          text.text().codePoints().filter(OfdWriter::embedded).forEach(used::add);
    return used;
  }

  /** The font file maps plane 0 only; the rarest characters of names are drawn as figures. */
  private static boolean embedded(int character) {
    return character <= LAST_OF_PLANE_0 && Typeface.song().knows(character);
  }

  private String content(Leaf leaf) {
    var body = new StringBuilder();
    for (var mark : leaf.marks())
      switch (mark) {
        case Mark.Text text -> text(text, body);
        case Mark.Figure figure -> figure(figure, body);
      }
    return """
    <ofd:Page %s><ofd:Area><ofd:PhysicalBox>0 0 %s %s</ofd:PhysicalBox></ofd:Area>\
    <ofd:Content><ofd:Layer ID="%d" Type="Body">%s</ofd:Layer></ofd:Content></ofd:Page>\
    """
        .formatted(SPACE, number(drawing.width()), number(drawing.height()), ++lastId, body);
  }

  private void text(Mark.Text mark, StringBuilder body) {
    if (mark.text().isBlank()) return;
    if (!mark.text().codePoints().allMatch(OfdWriter::embedded)) {
      rare(mark, body);
      return;
    }
    var top = mark.baseline() - mark.size();
    body.append(
        "<ofd:TextObject ID=\"%d\" Boundary=\"%s %s %s %s\" Font=\"%d\" Size=\"%s\"%s>"
            .formatted(
                ++lastId,
                number(mark.x()),
                number(top),
                number(mark.width() + mark.size() * 0.1),
                number(mark.size() * 1.3),
                FONT,
                number(mark.size()),
                mark.weight() > 0
                    ? " Stroke=\"true\" LineWidth=\"" + number(mark.weight()) + "\""
                    : ""));
    body.append(color("FillColor", mark.ink()));
    if (mark.weight() > 0) body.append(color("StrokeColor", mark.ink()));
    body.append("<ofd:TextCode X=\"0\" Y=\"%s\"".formatted(number(mark.size())));
    if (mark.text().length() > 1) body.append(" DeltaX=\"" + steps(mark) + "\"");
    body.append(">").append(Xml.escape(mark.text())).append("</ofd:TextCode></ofd:TextObject>");
  }

  private static String steps(Mark.Text mark) {
    var steps = new StringBuilder();
    var characters = mark.text().codePoints().toArray();
    for (int i = 0; i < characters.length - 1; i++)
      steps
          .append(i == 0 ? "" : " ")
          .append(number(Typeface.song().advance(characters[i]) * mark.size() + mark.spacing()));
    return steps.toString();
  }

  /** Text with a character that the embedded font cannot hold: piece by piece. */
  private void rare(Mark.Text mark, StringBuilder body) {
    var x = mark.x();
    for (int character : mark.text().codePoints().toArray()) {
      var letter = Character.toString(character);
      if (embedded(character))
        text(
            new Mark.Text(x, mark.baseline(), mark.size(), 0, mark.weight(), mark.ink(), letter),
            body);
      else {
        var path = Typeface.song().outline(character);
        path.transform(new AffineTransform(mark.size(), 0, 0, mark.size(), x, mark.baseline()));
        figure(new Mark.Figure(path, mark.ink(), null, 0), body);
      }
      x += Typeface.song().advance(character) * mark.size() + mark.spacing();
    }
  }

  private void figure(Mark.Figure mark, StringBuilder body) {
    var bounds = mark.path().getBounds2D();
    var margin = mark.stroke() == null ? 0 : mark.width();
    var x = bounds.getX() - margin;
    var y = bounds.getY() - margin;
    body.append(
        "<ofd:PathObject ID=\"%d\" Boundary=\"%s %s %s %s\" Fill=\"%b\" Stroke=\"%b\"%s>"
            .formatted(
                ++lastId,
                number(x),
                number(y),
                number(Math.max(0.01, bounds.getWidth() + 2 * margin)),
                number(Math.max(0.01, bounds.getHeight() + 2 * margin)),
                mark.fill() != null,
                mark.stroke() != null,
                mark.stroke() == null ? "" : " LineWidth=\"" + number(mark.width()) + "\""));
    if (mark.stroke() != null) body.append(color("StrokeColor", mark.stroke()));
    if (mark.fill() != null) body.append(color("FillColor", mark.fill()));
    body.append("<ofd:AbbreviatedData>")
        .append(commands(mark.path(), x, y))
        .append("</ofd:AbbreviatedData></ofd:PathObject>");
  }

  private static String commands(Path2D path, double x, double y) {
    var text = new StringBuilder();
    var p = new double[6];
    for (var i = path.getPathIterator(AffineTransform.getTranslateInstance(-x, -y));
        !i.isDone();
        i.next()) {
      int points =
          switch (i.currentSegment(p)) {
            case PathIterator.SEG_MOVETO -> command(text, "M", 2);
            case PathIterator.SEG_LINETO -> command(text, "L", 2);
            case PathIterator.SEG_QUADTO -> command(text, "Q", 4);
            case PathIterator.SEG_CUBICTO -> command(text, "B", 6);
            default -> command(text, "C", 0);
          };
      for (int n = 0; n < points; n++) text.append(' ').append(number(p[n]));
    }
    return text.toString();
  }

  private static int command(StringBuilder text, String letter, int numbers) {
    text.append(text.isEmpty() ? "" : " ").append(letter);
    return numbers;
  }

  private static String color(String name, Ink ink) {
    return "<ofd:%s Value=\"%d %d %d\"/>".formatted(name, ink.red(), ink.green(), ink.blue());
  }
}
