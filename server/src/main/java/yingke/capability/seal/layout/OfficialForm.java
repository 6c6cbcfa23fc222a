package yingke.capability.seal.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yingke.capability.seal.OfficialDocument;
import yingke.capability.seal.drawing.Drawing;
import yingke.capability.seal.drawing.Ink;
import yingke.capability.seal.drawing.Leaf;
import yingke.capability.seal.drawing.Mark;
import yingke.capability.seal.drawing.Prose;
import yingke.capability.seal.drawing.Typeface;
import yingke.capability.seal.signing.Placement;

/**
 * Lays a document out on A4: margins, type of 16 points and 22 lines a page as GB/T 9704-2012 has
 * them; the organ, the title and the number on top, the seal over organ and date at the end. The
 * same document gives the same pages.
 */
public final class OfficialForm {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double LEFT = 28;
  private static final double TOP = 37;
  private static final double COLUMN = 156;
  private static final double BOTTOM = TOP + 225;
  private static final double TYPE = 5.644; // 三号, 16 points
  private static final double LEADING = 225 / 22.0;
  private static final double TITLE = 7.761; // 二号, 22 points
  private static final double NUMBER = 4.939; // 四号, 14 points
  private static final double SIGNATURE = 3 * LEADING;
  private static final double SEAL_BELOW_ORGAN = 6.2; // its purpose stays clear of the date
  private static final double SEAL_MARGIN = 21; // half a seal

  private final OfficialDocument document;
  private final String organ;
  private final List<Leaf> leaves = new ArrayList<>();
  private Leaf leaf = new Leaf();
  private double y = TOP;

  private OfficialForm(OfficialDocument document, String organ) {
    this.document = document;
    this.organ = organ;
    leaves.add(leaf);
  }

  /** The pages and where the seal goes. */
  public record Laid(Drawing drawing, Placement seal) {}

  public static Laid layout(OfficialDocument document, String organ) {
    var form = new OfficialForm(document, organ);
    form.head();
    form.body();
    var seal = form.signature();
    form.pageNumbers();
    return new Laid(new Drawing(document.title(), WIDTH, HEIGHT, form.leaves), seal);
  }

  private void head() {
    double middle = WIDTH / 2;
    y = TOP - 4;
    leaf.centered(middle, y, 6.35, 1.2, 0.1, Ink.TEXT, organ);
    y += 5;
    leaf.line(LEFT, y, LEFT + COLUMN, y, 0.5, Ink.VERMILION);
    y += 14;
    for (var line : Prose.lines(document.title(), TITLE + 1.4, COLUMN, 0)) {
      leaf.centered(middle, y, TITLE, 1.4, 0.16, Ink.TEXT, line.text());
      y += TITLE * 1.5;
    }
    if (!document.number().isEmpty()) {
      y -= 1;
      leaf.centered(middle, y, NUMBER, 0, 0, Ink.TEXT, document.number());
      y += LEADING;
    }
    y += LEADING * 0.6;
  }

  private void body() {
    if (!document.addressee().isEmpty()) paragraph(document.addressee() + "：", 0, false);
    for (int n = 0; n < document.paragraphs().size(); n++) {
      boolean last = n == document.paragraphs().size() - 1 && document.table().isEmpty();
      paragraph(document.paragraphs().get(n), 2 * TYPE, last);
    }
    if (document.table().isEmpty()) return;
    y += 1;
    var rows = Rows.of(document.table(), COLUMN);
    for (int n = 0; n < rows.size(); n++) {
      var needed = rows.get(n).height() + (n == rows.size() - 1 ? LEADING + tail() : 0);
      if (y + needed > BOTTOM && n > 0) { // the heading stays with what it heads
        turn();
        y -= TYPE;
        row(rows.getFirst());
      }
      row(rows.get(n));
    }
    y += LEADING;
  }

  private void row(Rows.Row row) {
    row.draw(leaf, LEFT, y);
    y += row.height();
  }

  /**
   * @param kept whether the last two lines must stand on the page of the signature: one without
   *     text could be put under any other text
   */
  private void paragraph(String text, double indent, boolean kept) {
    var lines = Prose.lines(text, TYPE, COLUMN, indent);
    for (int n = 0; n < lines.size(); n++) {
      boolean carried = kept && n == Math.max(0, lines.size() - 2);
      var needed = carried ? (lines.size() - n - 1) * LEADING + tail() : 0;
      if (y + needed > BOTTOM) turn();
      var line = lines.get(n);
      leaf.add(
          new Mark.Text(
              LEFT + line.indent(), y, TYPE, line.spacing(TYPE, COLUMN), 0, Ink.TEXT, line.text()));
      y += LEADING;
    }
  }

  /** What the signature takes below the last line. */
  private static double tail() {
    return SIGNATURE + LEADING + SEAL_MARGIN - LEADING;
  }

  private void turn() {
    leaf = new Leaf();
    leaves.add(leaf);
    y = TOP;
  }

  /** Organ and date end four characters from the right; the seal is pressed over both. */
  private Placement signature() {
    if (y + tail() - LEADING > BOTTOM) turn();
    var date = chinese(document.date());
    var right = LEFT + COLUMN - 4 * TYPE;
    var song = Typeface.song();
    var wider = Math.max(song.width(organ, TYPE), song.width(date, TYPE));
    var middle = Math.max(right - wider / 2, LEFT + wider / 2);
    y += LEADING * 1.6;
    leaf.centered(middle, y, TYPE, 0, 0, Ink.TEXT, organ);
    y += LEADING;
    leaf.centered(middle, y, TYPE, 0, 0, Ink.TEXT, date);
    return new Placement(leaves.size(), middle, y - LEADING + SEAL_BELOW_ORGAN);
  }

  private void pageNumbers() {
    for (int n = 0; n < leaves.size(); n++)
      leaves
          .get(n)
          .centered(
              WIDTH / 2,
              BOTTOM + 12,
              NUMBER,
              0,
              0,
              Ink.TEXT,
              leaves.size() == 1 ? "— 1 —" : "— %d / %d —".formatted(n + 1, leaves.size()));
  }

  private static String chinese(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
