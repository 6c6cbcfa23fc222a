package yingke.capability.license;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.drawing.Drawing;
import yingke.capability.seal.drawing.Ink;
import yingke.capability.seal.drawing.Leaf;
import yingke.capability.seal.drawing.Mark;
import yingke.capability.seal.drawing.Prose;
import yingke.capability.seal.drawing.QrCode;
import yingke.capability.seal.drawing.Typeface;

/**
 * The face of a license on A4: the title, what it says, the QR code that anybody can check it by,
 * organ and date under the seal. Long contents flow to further pages; the seal is on the last.
 */
final class LicensePage {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double LEFT = 30;
  private static final double LABEL = 34;
  private static final double COLUMN = WIDTH - 2 * LEFT - LABEL;
  private static final double TYPE = 5.3;
  private static final double LEADING = 8.6;
  private static final double FOOT = 196; // the QR code, the seal and the notes begin here
  private static final double CODE_SIDE = 34;

  /** Where the seal's center goes on the last page. */
  static final double SEAL_X = 148;

  static final double SEAL_Y = 224.5;

  private static final Ink RIDGE = new Ink(0xEE, 0xF2, 0xEF);

  private static final Ink WHITE = new Ink(0xFF, 0xFF, 0xFF);
  private static final Ink WATER = new Ink(0xD9, 0xE2, 0xDD);
  private static final double WATER_TYPE = 6.4;
  private static final int WATER_ROWS = 9;
  private static final double WATER_LENGTH = 340; // longer than the page is from corner to corner
  private static final Rectangle2D PAPER = new Rectangle2D.Double(15, 15, WIDTH - 30, HEIGHT - 30);

  private final Face face;
  private final List<Leaf> leaves = new ArrayList<>();
  private Leaf leaf = new Leaf();
  private double y;

  private LicensePage(Face face) {
    this.face = face;
  }

  /** What is printed. */
  record Face(
      LicenseType type,
      String identifier,
      String number,
      String holderLabel,
      String holderName,
      String codeLabel,
      String holderCode,
      List<LicenseView.Field> fields,
      LocalDate from,
      @Nullable LocalDate until,
      String departmentName,
      LocalDate issuedOn,
      String verifyUrl,
      @Nullable Annotation annotation) {}

  /** What an annotated copy says besides: for what, for whom, until when. */
  record Annotation(String purpose, String recipient, LocalDate until) {
    String watermark() {
      return "仅用于%s　提供给%s　有效至%s".formatted(purpose, recipient, chinese(until));
    }
  }

  static Drawing draw(Face face) {
    var page = new LicensePage(face);
    page.begin();
    page.title();
    page.rows();
    page.foot();
    return new Drawing(face.type().name(), WIDTH, HEIGHT, page.leaves);
  }

  private void begin() {
    leaf = new Leaf();
    leaves.add(leaf);
    ridge(262, 9, 0.018, 0.4);
    ridge(270, 12, 0.013, 2.1);
    if (face.annotation() != null) watermark(face.annotation().watermark());
    leaf.frame(12, 12, WIDTH - 24, HEIGHT - 24, 0.9, Ink.PINE);
    leaf.frame(14.4, 14.4, WIDTH - 28.8, HEIGHT - 28.8, 0.25, Ink.PINE);
    y = 40;
  }

  /** The mountains behind the text, pale enough to read over. */
  private void ridge(double base, double rise, double frequency, double phase) {
    var path = new Path2D.Double();
    path.moveTo(14.6, 282.4);
    for (int step = 0; step <= 180; step++) {
      double x = 14.6 + step * (WIDTH - 29.2) / 180;
      double peaks = Math.abs(Math.sin(x * frequency * 3 + phase));
      double rocks = Math.abs(Math.sin(x * frequency * 11 + phase)) / 3;
      path.lineTo(x, base - rise * (peaks + rocks));
    }
    path.lineTo(WIDTH - 14.6, 282.4);
    path.closePath();
    leaf.add(new Mark.Figure(path, RIDGE, null, 0));
  }

  /** Aslant over the whole page, under the text: whatever part is cut out takes some along. */
  private void watermark(String text) {
    var letters = (text + "　　").codePoints().toArray();
    double width = Typeface.song().width(text + "　　", WATER_TYPE);
    for (int row = 0; row < WATER_ROWS; row++) {
      var line = new Path2D.Double(Path2D.WIND_NON_ZERO);
      double x = -(row * 31 % width);
      for (int n = 0; x < WATER_LENGTH; n = (n + 1) % letters.length) {
        var at = AffineTransform.getTranslateInstance(-20, 70 + row * 40);
        at.rotate(Math.toRadians(-28));
        at.translate(x, 0);
        at.scale(WATER_TYPE, WATER_TYPE);
        var letter = Typeface.song().outline(letters[n]);
        letter.transform(at);
        if (PAPER.contains(letter.getBounds2D())) line.append(letter, false);
        x += Typeface.song().width(Character.toString(letters[n]), WATER_TYPE);
      }
      if (line.getCurrentPoint() != null) leaf.add(new Mark.Figure(line, WATER, null, 0));
    }
  }

  private void title() {
    var caption = face.annotation() == null ? "电子证照" : "电子证照 · 加注件";
    leaf.centered(WIDTH / 2, 33, 4, 1.6, 0, Ink.PINE, caption);
    var name = face.type().name();
    double size = name.length() > 9 ? 10.5 : 13;
    leaf.centered(WIDTH / 2, 54, size, name.length() > 9 ? 1.4 : 2.6, 0.24, Ink.TEXT, name);
    leaf.line(WIDTH / 2 - 24, 61, WIDTH / 2 + 24, 61, 0.5, Ink.PINE);
    leaf.centered(WIDTH / 2, 69.5, 4.2, 0, 0, Ink.GRAY, "编号 " + face.number());
    y = 86;
  }

  private void rows() {
    row(face.holderLabel(), face.holderName(), true);
    row(face.codeLabel(), face.holderCode(), false);
    for (var field : face.fields()) row(field.label(), field.value(), false);
    row("有效期", validity(), false);
  }

  private void row(String label, String value, boolean strong) {
    double size = strong ? TYPE + 1 : TYPE;
    var lines = Prose.lines(value, size, COLUMN, 0);
    if (y + (lines.size() - 1) * LEADING > FOOT - 6) {
      leaf.centered(WIDTH / 2, HEIGHT - 24, 3.6, 0, 0, Ink.GRAY, "(下页续)");
      begin();
    }
    leaf.text(LEFT, y, TYPE - 0.7, Ink.GRAY, label);
    for (var line : lines) {
      leaf.add(
          new Mark.Text(
              LEFT + LABEL,
              y,
              size,
              line.spacing(size, COLUMN),
              strong ? 0.12 : 0,
              Ink.TEXT,
              line.text()));
      y += LEADING;
    }
    y += 3.2;
  }

  private void foot() {
    if (face.annotation() != null)
      leaf.surface(LEFT - 2, FOOT + 6, CODE_SIDE + 4, CODE_SIDE + 4, WHITE);
    leaf.add(QrCode.figure(face.verifyUrl(), LEFT, FOOT + 8, CODE_SIDE, Ink.TEXT));
    leaf.centered(
        LEFT + CODE_SIDE / 2,
        FOOT + 48.5,
        3.5,
        0.3,
        0,
        Ink.GRAY,
        face.annotation() == null ? "扫码核验真伪" : "扫码核验本加注件");
    leaf.centered(SEAL_X, SEAL_Y - 5, TYPE, 0, 0, Ink.TEXT, face.departmentName());
    leaf.centered(SEAL_X, SEAL_Y + 4.4, TYPE, 0, 0, Ink.TEXT, chinese(face.issuedOn()));
    double line = 256;
    for (var note : notes())
      for (var part : Prose.lines("· " + note, 3.6, WIDTH - 2 * LEFT, 0)) {
        leaf.text(LEFT, line, 3.6, Ink.GRAY, part.text());
        line += 5.6;
      }
    leaf.centered(WIDTH / 2, 277.5, 3, 0, 0, Ink.GRAY, "电子证照标识 " + face.identifier());
  }

  private List<String> notes() {
    var copy = face.annotation();
    if (copy == null) return face.type().notes();
    return List.of(
        "本件是加注件，仅用于%s，提供给%s，有效至%s；用于其他、给别人看或者过了期的，请勿采信。"
            .formatted(copy.purpose(), copy.recipient(), chinese(copy.until())),
        "证照现在是否有效，以扫码核验的结果为准。");
  }

  private String validity() {
    var until = face.until();
    return until == null
        ? chinese(face.from()) + "起长期有效"
        : chinese(face.from()) + "至" + chinese(until);
  }

  static String chinese(LocalDate date) {
    return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
