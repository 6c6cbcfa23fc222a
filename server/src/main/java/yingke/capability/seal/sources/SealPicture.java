package yingke.capability.seal.sources;

import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.drawing.Ink;
import yingke.capability.seal.drawing.Leaf;
import yingke.capability.seal.drawing.Mark;
import yingke.capability.seal.drawing.Raster;
import yingke.capability.seal.drawing.Typeface;

/**
 * The face of a round seal: the organ's name along the arc, a star in the middle, the purpose under
 * it (国发〔1999〕25号: 4.2 cm for organs of a county). Demonstration seals say 演示 below.
 */
final class SealPicture {
  /** Width and height in millimeters. */
  static final int SIZE = 42;

  private static final double PIXELS_PER_MILLIMETER = 14;
  private static final double CENTER = SIZE / 2.0;
  private static final double RIM = 1.2;
  private static final double STAR = 7;

  private SealPicture() {}

  static byte[] png(String organ, SealKind kind) {
    var face = new Leaf();
    var radius = CENTER - RIM / 2 - 0.2;
    face.add(
        new Mark.Figure(
            new Path2D.Double(
                new Ellipse2D.Double(CENTER - radius, CENTER - radius, 2 * radius, 2 * radius)),
            null,
            Ink.VERMILION,
            RIM));
    arc(face, organ, 13.9, nameSize(organ), nameAngle(organ));
    face.add(new Mark.Figure(star(CENTER, CENTER - 0.3), Ink.VERMILION, null, 0));
    if (kind != SealKind.OFFICIAL)
      face.centered(CENTER, CENTER + 11.6, 4, 0.25, 0.12, Ink.VERMILION, kind.title());
    face.centered(CENTER, CENTER + 16.6, 2.9, 1, 0.08, Ink.VERMILION, "演示");
    return Raster.png(face, SIZE, SIZE, PIXELS_PER_MILLIMETER);
  }

  private static double nameSize(String organ) {
    return organ.length() > 14 ? 4.1 : organ.length() > 11 ? 4.6 : 5.2;
  }

  /** Degrees that the name spans: short names do not run around the whole rim. */
  private static double nameAngle(String organ) {
    return Math.min(250, organ.length() * 20.0);
  }

  /** Characters stand upright on the arc, their feet towards the center, narrowed as engraved. */
  private static void arc(Leaf face, String text, double feet, double size, double degrees) {
    var characters = text.codePoints().toArray();
    var step = characters.length < 2 ? 0 : Math.toRadians(degrees) / (characters.length - 1);
    for (int i = 0; i < characters.length; i++) {
      var angle = (i - (characters.length - 1) / 2.0) * step;
      var place = AffineTransform.getTranslateInstance(CENTER, CENTER);
      place.rotate(angle);
      place.translate(-size * 0.8 / 2, -feet + size * 0.12);
      place.scale(size * 0.8, size * 1.1);
      var outline = Typeface.song().outline(characters[i]);
      outline.transform(place);
      face.add(new Mark.Figure(outline, Ink.VERMILION, Ink.VERMILION, 0.16));
    }
  }

  private static Path2D star(double x, double y) {
    var path = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      var radius = i % 2 == 0 ? STAR : STAR * 0.381966; // of the regular pentagram
      var angle = Math.PI * i / 5 - Math.PI / 2;
      var px = x + radius * Math.cos(angle);
      var py = y + radius * Math.sin(angle);
      if (i == 0) path.moveTo(px, py);
      else path.lineTo(px, py);
    }
    path.closePath();
    return path;
  }
}
