package yingke.capability.seal.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines: no line begins with a closing mark or ends with an opening one,
 * and words and numbers in Latin letters stay whole (CLREQ).
 */
public final class Prose {
  private static final String NOT_FIRST = "，。、；：？！）》〉」』”’】〕·,.;:?!)]%℃—…";
  private static final String NOT_LAST = "（《〈「『“‘【〔([";

  private final double size;
  private final double width;
  private final double indent;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private double filled;

  private Prose(double size, double width, double indent) {
    this.size = size;
    this.width = width;
    this.indent = indent;
    this.filled = indent;
  }

  /**
   * @param indent how far the line begins from the left edge
   * @param last whether the paragraph ends with it; other lines fill the width
   */
  public record Line(String text, double indent, boolean last) {
    /** What to add after each character so that the line ends at the right edge. */
    public double spacing(double size, double width) {
      int gaps = text.codePointCount(0, text.length()) - 1;
      var slack = width - indent - Typeface.song().width(text, size);
      return last || gaps < 1 || slack > 3 * size ? 0 : slack / gaps;
    }
  }

  /**
   * The lines of a paragraph.
   *
   * @param size of the type
   * @param width of the column, in the same unit
   * @param indent of the first line
   */
  public static List<Line> lines(String text, double size, double width, double indent) {
    var prose = new Prose(size, width, indent);
    for (var piece : pieces(text)) prose.put(piece);
    prose.end(true);
    return prose.lines;
  }

  private void put(String piece) {
    var needed = Typeface.song().width(piece, size);
    if (filled + needed > width + 1e-6 && !line.isEmpty()) turn(piece);
    if (Typeface.song().width(piece, size) > width) hack(piece);
    else append(piece);
  }

  /** Ends the line before the piece; takes along what must not stand alone at either edge. */
  private void turn(String piece) {
    var carried = "";
    while (line.length() > 1
        && (forbidden(NOT_FIRST, (carried + piece).codePointAt(0))
            || forbidden(NOT_LAST, line.codePointBefore(line.length())))) {
      int from = beginOfLastPiece();
      carried = line.substring(from) + carried;
      line.setLength(from);
    }
    end(false);
    append(carried);
  }

  /** A word goes along as a whole, unless it is all that the line has. */
  private int beginOfLastPiece() {
    int from = line.offsetByCodePoints(line.length(), -1);
    int word = from;
    while (word > 0 && latin(line.charAt(word)) && latin(line.charAt(word - 1))) word--;
    return word > 0 ? word : from;
  }

  private static boolean latin(int character) {
    return character > ' ' && character < 0x250;
  }

  private void end(boolean last) {
    if (!line.isEmpty() || lines.isEmpty())
      lines.add(new Line(line.toString(), lines.isEmpty() ? indent : 0, last));
    line.setLength(0);
    filled = 0;
  }

  private void append(String piece) {
    line.append(piece);
    filled += Typeface.song().width(piece, size);
  }

  /** A word longer than a line is cut wherever the line ends. */
  private void hack(String word) {
    word.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> {
          if (filled + Typeface.song().width(letter, size) > width && !line.isEmpty()) end(false);
          append(letter);
        });
  }

  private static boolean forbidden(String marks, int character) {
    return marks.indexOf(character) >= 0;
  }

  /** Single Chinese characters; Latin words and numbers as a whole. */
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    var word = new StringBuilder();
    for (int character : text.replaceAll("[\\p{Cntrl}]+", " ").codePoints().toArray()) {
      if (latin(character)) {
        word.appendCodePoint(character);
        continue;
      }
      if (!word.isEmpty()) pieces.add(word.toString());
      word.setLength(0);
      pieces.add(Character.toString(character));
    }
    if (!word.isEmpty()) pieces.add(word.toString());
    return pieces;
  }
}
