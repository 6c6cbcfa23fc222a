package yingke.systems.onestop.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.imageio.ImageIO;

/**
 * A picture as numbers. It is decoded in steps of several pixels, so that a photograph of any size
 * takes a few megabytes.
 *
 * @param width in pixels, of the file
 * @param height in pixels, of the file
 * @param sharpness variance of the Laplacian in the sharpest twentieth of the picture: what is in
 *     focus has hard edges somewhere, also on a page that is mostly empty
 * @param brightness of the lightest tenth, 0 to 255: paper is light wherever there is light
 * @param contrast between the lightest and the darkest twentieth, 0 to 255
 * @param edges the largest share, among the four sides, of pixels at the rim where something is
 *     drawn
 */
record Picture(
    int width, int height, double sharpness, int brightness, int contrast, double edges) {
  /** Long side after decoding: enough to tell focus, little enough for a phone's 50 megapixels. */
  private static final int DECODED = 1200;

  private static final long MOST_PIXELS = 80_000_000;
  private static final int TILE = 40;

  /** How much neighbors differ where a stroke begins. */
  private static final int STROKE = 45;

  /** Part of the side that counts as its rim. */
  private static final double RIM = 0.012;

  /**
   * Decodes and measures.
   *
   * @throws IOException when it is no picture, or one so large that only an attacker sends it
   */
  static Picture of(InputStream content) throws IOException {
    try (var stream = ImageIO.createImageInputStream(content)) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) throw new IOException("no picture");
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) throw new IOException("too many pixels");
        int step = Math.max(1, (Math.max(width, height) + DECODED - 1) / DECODED);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return measured(width, height, reader.read(0, how));
      } catch (RuntimeException broken) { // readers trip over broken files in many ways
        throw new IOException("broken picture", broken);
      } finally {
        reader.dispose();
      }
    }
  }

  private static Picture measured(int width, int height, BufferedImage image) {
    var light = light(image);
    int w = image.getWidth();
    var sorted = histogram(light);
    return new Picture(
        width,
        height,
        sharpness(light, w),
        quantile(sorted, 0.9, light.length),
        quantile(sorted, 0.95, light.length) - quantile(sorted, 0.05, light.length),
        edges(light, w));
  }

  /** Lightness of each pixel, row by row; what is transparent is paper. */
  private static int[] light(BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    var all = new int[w * h];
    var row = new int[w];
    for (int y = 0; y < h; y++) {
      image.getRGB(0, y, w, 1, row, 0, w);
      for (int x = 0; x < w; x++) all[y * w + x] = light(row[x]);
    }
    return all;
  }

  private static int light(int argb) {
    int alpha = argb >>> 24;
    int seen = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
    return (seen * alpha + 255 * (255 - alpha)) / 255;
  }

  private static int[] histogram(int[] light) {
    var counts = new int[256];
    for (int value : light) counts[value]++;
    return counts;
  }

  private static int quantile(int[] counts, double part, int total) {
    long wanted = Math.round(part * total);
    long seen = 0;
    for (int value = 0; value < counts.length; value++) {
      seen += counts[value];
      if (seen >= wanted) return value;
    }
    return counts.length - 1;
  }

  private static double sharpness(int[] light, int w) {
    int h = light.length / w;
    var tiles = new double[Math.max(1, w / TILE) * Math.max(1, h / TILE)];
    int n = 0;
    for (int top = 0; top + TILE <= h; top += TILE)
      for (int left = 0; left + TILE <= w; left += TILE) tiles[n++] = variance(light, w, left, top);
    var measured = Arrays.copyOf(tiles, n);
    Arrays.sort(measured);
    return n == 0 ? 0 : measured[Math.min(n - 1, (int) (n * 0.95))];
  }

  /** Of the Laplacian in one tile. */
  private static double variance(int[] light, int w, int left, int top) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int y = top + 1; y < top + TILE - 1; y++)
      for (int x = left + 1; x < left + TILE - 1; x++) {
        int at = y * w + x;
        double bend =
            4.0 * light[at] - light[at - 1] - light[at + 1] - light[at - w] - light[at + w];
        sum += bend;
        squares += bend * bend;
        n++;
      }
    return squares / n - sum / n * (sum / n);
  }

  private static double edges(int[] light, int w) {
    int h = light.length / w;
    int across = Math.max(2, (int) (w * RIM));
    int down = Math.max(2, (int) (h * RIM));
    return Math.max(
        Math.max(strokes(light, w, 0, 0, across, h), strokes(light, w, w - across, 0, w, h)),
        Math.max(strokes(light, w, 0, 0, w, down), strokes(light, w, 0, h - down, w, h)));
  }

  /** Share of pixels of a rectangle that differ from the next one like a stroke from its paper. */
  private static double strokes(int[] light, int w, int left, int top, int right, int bottom) {
    int seen = 0;
    int strokes = 0;
    for (int y = top; y < bottom - 1; y++)
      for (int x = left; x < right - 1; x++) {
        int at = y * w + x;
        int bend =
            Math.max(Math.abs(light[at] - light[at + 1]), Math.abs(light[at] - light[at + w]));
        if (bend > STROKE) strokes++;
        seen++;
      }
    return seen == 0 ? 0 : (double) strokes / seen;
  }

  /** Long side divided by short side. */
  double ratio() {
    return (double) Math.max(width, height) / Math.max(1, Math.min(width, height));
  }
}
