package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one text becomes another, line by line. */
final class Difference {
  /**
   * A line of both, of the old one, or of the new one.
   *
   * @param left its number in the old text, from 1; null when it is new
   * @param right its number in the new text; null when it is gone
   */
  record Line(@Nullable Integer left, @Nullable Integer right, String text) {}

  private Difference() {}

  /** The longest common part stays; of what differs, what is gone stands before what is new. */
  static List<Line> between(String before, String after) {
    var left = before.lines().toList();
    var right = after.lines().toList();
    var common = common(left, right);
    var lines = new ArrayList<Line>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        lines.add(new Line(i + 1, j + 1, left.get(i)));
        i++;
        j++;
      } else if (i < left.size() && (j == right.size() || common[i + 1][j] >= common[i][j + 1]))
        lines.add(new Line(++i, null, left.get(i - 1)));
      else lines.add(new Line(null, ++j, right.get(j - 1)));
    }
    return lines;
  }

  /** Length of the longest common part of what follows each pair of places. */
  private static int[][] common(List<String> left, List<String> right) {
    var common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--)
      for (int j = right.size() - 1; j >= 0; j--)
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
    return common;
  }
}
