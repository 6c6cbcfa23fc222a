package yingke.systems.onestop.photos;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.awt.image.RescaleOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Invented photographs of a written page on a table. */
final class Photographs {
  private Photographs() {}

  static BufferedImage page(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(95, 80, 70));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(238, 236, 230));
    int margin = width / 12;
    pen.fillRect(margin, margin, width - 2 * margin, height - 2 * margin);
    pen.setColor(new Color(40, 40, 44));
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, Math.max(10, width / 40)));
    for (int y = margin * 2; y < height - margin * 2; y += width / 24)
      pen.drawString("No. 341003 Application for a permit, 2026-11-25, signed", margin * 2, y);
    pen.dispose();
    return image;
  }

  static BufferedImage blurred(BufferedImage sharp) {
    int size = 25;
    var weights = new float[size];
    Arrays.fill(weights, 1f / size);
    var across = new ConvolveOp(new Kernel(size, 1, weights), ConvolveOp.EDGE_NO_OP, null);
    var down = new ConvolveOp(new Kernel(1, size, weights), ConvolveOp.EDGE_NO_OP, null);
    return down.filter(across.filter(sharp, null), null)
        .getSubimage(size, size, sharp.getWidth() - 2 * size, sharp.getHeight() - 2 * size);
  }

  static BufferedImage dark(BufferedImage light) {
    return new RescaleOp(0.2f, 0, null).filter(light, null);
  }

  /** Only the middle of the page, so that lines run out of the picture. */
  static BufferedImage cutOff(BufferedImage whole) {
    int w = whole.getWidth();
    int h = whole.getHeight();
    return whole.getSubimage(w / 4, h / 4, w / 3, h / 2);
  }

  static BufferedImage blank(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(240, 240, 238));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  static byte[] jpeg(BufferedImage image) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
