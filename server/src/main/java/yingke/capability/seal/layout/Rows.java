package yingke.capability.seal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yingke.capability.seal.drawing.Ink;
import yingke.capability.seal.drawing.Leaf;
import yingke.capability.seal.drawing.Mark;
import yingke.capability.seal.drawing.Prose;
import yingke.capability.seal.drawing.Typeface;

/** The rows of a table; columns are as wide as what they hold asks for. */
final class Rows {
  private static final double TYPE = 4.233; // 小四, 12 points
  private static final double LEADING = 6.4;
  private static final double PADDING = 2;
  private static final double NARROWEST = 16;

  private Rows() {}

  /** One row, broken into lines. */
  record Row(List<List<Prose.Line>> cells, double[] widths, boolean heading) {
    double height() {
      int most = cells.stream().mapToInt(List::size).max().orElse(1);
      return Math.max(1, most) * LEADING + 2 * PADDING - 1;
    }

    void draw(Leaf leaf, double left, double top) {
      var x = left;
      for (int column = 0; column < widths.length; column++) {
        if (heading) leaf.surface(x, top, widths[column], height(), Ink.MIST);
        leaf.frame(x, top, widths[column], height(), 0.2, Ink.TEXT);
        if (column < cells.size()) cell(leaf, x, top, cells.get(column));
        x += widths[column];
      }
    }

    private void cell(Leaf leaf, double x, double top, List<Prose.Line> lines) {
      var y = top + (height() - lines.size() * LEADING) / 2 + TYPE + 0.6;
      for (var line : lines) {
        leaf.add(new Mark.Text(x + PADDING, y, TYPE, 0, heading ? 0.08 : 0, Ink.TEXT, line.text()));
        y += LEADING;
      }
    }
  }

  static List<Row> of(List<List<String>> table, double width) {
    var widths = widths(table, width);
    var rows = new ArrayList<Row>();
    for (int n = 0; n < table.size(); n++) {
      var cells = new ArrayList<List<Prose.Line>>();
      for (int column = 0; column < table.get(n).size(); column++)
        cells.add(Prose.lines(table.get(n).get(column), TYPE, widths[column] - 2 * PADDING, 0));
      rows.add(new Row(cells, widths, n == 0));
    }
    return rows;
  }

  private static double[] widths(List<List<String>> table, double width) {
    int columns = table.stream().mapToInt(List::size).max().orElse(1);
    var wanted = new double[columns];
    for (var row : table)
      for (int column = 0; column < row.size(); column++)
        wanted[column] =
            Math.max(
                wanted[column], Typeface.song().width(row.get(column), TYPE) + 2 * PADDING + 1);
    // long texts wrap: beyond half the page a column's claim grows slowly
    for (int column = 0; column < columns; column++)
      wanted[column] =
          Math.max(NARROWEST, Math.min(wanted[column], width / 2 + wanted[column] / 10));
    var sum = Arrays.stream(wanted).sum();
    return Arrays.stream(wanted).map(each -> each * width / sum).toArray();
  }
}
