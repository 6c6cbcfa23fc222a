package yingke.capability.seal.drawing;

import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** Something on a page; lengths in millimeters from the top left corner. */
public sealed interface Mark {

  /**
   * A line of text.
   *
   * @param baseline distance from the top
   * @param size height of the em; 三号 is 5.64
   * @param spacing added after each character
   * @param weight of an outline that makes it bolder, 0 for none
   */
  record Text(
      double x, double baseline, double size, double spacing, double weight, Ink ink, String text)
      implements Mark {
    double width() {
      var count = text.codePointCount(0, text.length());
      return Typeface.song().width(text, size) + spacing * Math.max(0, count - 1);
    }
  }

  /**
   * A figure.
   *
   * @param fill null for an outline only
   * @param stroke null for a surface only
   * @param width of the outline
   */
  record Figure(Path2D path, @Nullable Ink fill, @Nullable Ink stroke, double width)
      implements Mark {}
}
