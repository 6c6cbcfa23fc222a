package yingke.capability.seal.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Shows pages as PNG; needs neither a screen nor fonts of the machine. */
public final class Raster {
  private static final double MILLIMETERS_PER_INCH = 25.4;

  private Raster() {}

  /**
   * A picture over a page.
   *
   * @param pageId which page, by the id in the file
   * @param box in millimeters
   * @param png with transparency
   */
  public record Stamp(String pageId, Rectangle2D box, byte[] png) {}

  /** How many pages an OFD has. */
  public static int pages(Map<String, byte[]> ofd) {
    return OfdReader.read(ofd).pageIds().size();
  }

  /**
   * A page of an OFD.
   *
   * @param page from 1
   * @param dpi pixels an inch
   * @throws IndexOutOfBoundsException when there is no such page
   */
  public static byte[] png(Map<String, byte[]> ofd, List<Stamp> stamps, int page, int dpi) {
    var read = OfdReader.read(ofd);
    var id = read.pageIds().get(page - 1);
    var scale = dpi / MILLIMETERS_PER_INCH;
    var image =
        new BufferedImage(
            (int) Math.round(read.drawing().width() * scale),
            (int) Math.round(read.drawing().height() * scale),
            BufferedImage.TYPE_INT_RGB);
    paint(image, read.drawing().leaves().get(page - 1), scale, Color.WHITE);
    for (var stamp : stamps) if (stamp.pageId().equals(id)) press(image, stamp, scale);
    return png(image);
  }

  /** A drawing on a transparent ground. */
  public static byte[] png(Leaf leaf, double width, double height, double pixelsPerMillimeter) {
    var image =
        new BufferedImage(
            (int) Math.round(width * pixelsPerMillimeter),
            (int) Math.round(height * pixelsPerMillimeter),
            BufferedImage.TYPE_INT_ARGB);
    paint(image, leaf, pixelsPerMillimeter, new Color(0, true));
    return png(image);
  }

  private static void paint(BufferedImage image, Leaf leaf, double scale, Color ground) {
    var g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setBackground(ground);
      g.clearRect(0, 0, image.getWidth(), image.getHeight());
      g.scale(scale, scale);
      for (var mark : leaf.marks())
        switch (mark) {
          case Mark.Text text -> letters(g, text);
          case Mark.Figure figure -> figure(g, figure);
        }
    } finally {
      g.dispose();
    }
  }

  private static void letters(Graphics2D g, Mark.Text mark) {
    var x = mark.x();
    for (int character : mark.text().codePoints().toArray()) {
      var path = Typeface.song().outline(character);
      path.transform(new AffineTransform(mark.size(), 0, 0, mark.size(), x, mark.baseline()));
      var weight = mark.weight();
      figure(g, new Mark.Figure(path, mark.ink(), weight > 0 ? mark.ink() : null, weight));
      x += Typeface.song().advance(character) * mark.size() + mark.spacing();
    }
  }

  private static void figure(Graphics2D g, Mark.Figure mark) {
    if (mark.fill() != null) {
      g.setColor(new Color(mark.fill().rgb()));
      g.fill(mark.path());
    }
    if (mark.stroke() != null) {
      g.setColor(new Color(mark.stroke().rgb()));
      g.setStroke(
          new BasicStroke((float) mark.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
      g.draw(mark.path());
    }
  }

  /** As ink on paper: what is under it stays readable. */
  private static void press(BufferedImage page, Stamp stamp, double scale) {
    int left = (int) Math.round(stamp.box().getX() * scale);
    int top = (int) Math.round(stamp.box().getY() * scale);
    int width = (int) Math.round(stamp.box().getWidth() * scale);
    int height = (int) Math.round(stamp.box().getHeight() * scale);
    var seal = scaled(stamp.png(), width, height);
    for (int y = Math.max(0, -top); y < height && top + y < page.getHeight(); y++)
      for (int x = Math.max(0, -left); x < width && left + x < page.getWidth(); x++)
        page.setRGB(
            left + x, top + y, multiplied(page.getRGB(left + x, top + y), seal.getRGB(x, y)));
  }

  private static int multiplied(int paper, int ink) {
    int alpha = ink >>> 24;
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int under = paper >> shift & 0xFF;
      int over = under * (ink >> shift & 0xFF) / 255;
      mixed |= (under * (255 - alpha) + over * alpha) / 255 << shift;
    }
    return mixed;
  }

  private static BufferedImage scaled(byte[] png, int width, int height) {
    var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    var g = scaled.createGraphics();
    try {
      var image = ImageIO.read(new ByteArrayInputStream(png));
      if (image == null) throw new IllegalArgumentException("no picture");
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.drawImage(image, 0, 0, width, height, null);
      return scaled;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      g.dispose();
    }
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
