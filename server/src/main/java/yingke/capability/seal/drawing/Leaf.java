package yingke.capability.seal.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One page while it is drawn. */
public final class Leaf {
  private final List<Mark> marks = new ArrayList<>();

  public List<Mark> marks() {
    return List.copyOf(marks);
  }

  public Leaf add(Mark mark) {
    marks.add(mark);
    return this;
  }

  /** Text that begins at x. */
  public Leaf text(double x, double baseline, double size, Ink ink, String text) {
    return add(new Mark.Text(x, baseline, size, 0, 0, ink, text));
  }

  /** Text around x, bolder by {@code weight} and with {@code spacing} between characters. */
  public Leaf centered(
      double x, double baseline, double size, double spacing, double weight, Ink ink, String text) {
    var mark = new Mark.Text(0, baseline, size, spacing, weight, ink, text);
    return add(new Mark.Text(x - mark.width() / 2, baseline, size, spacing, weight, ink, text));
  }

  public Leaf line(double x1, double y1, double x2, double y2, double width, Ink ink) {
    var path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return add(new Mark.Figure(path, null, ink, width));
  }

  public Leaf frame(double x, double y, double width, double height, double line, Ink ink) {
    var path = new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
    return add(new Mark.Figure(path, null, ink, line));
  }

  public Leaf surface(double x, double y, double width, double height, Ink ink) {
    var path = new Path2D.Double(new Rectangle2D.Double(x, y, width, height));
    return add(new Mark.Figure(path, ink, null, 0));
  }
}
