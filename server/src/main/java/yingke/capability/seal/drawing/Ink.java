package yingke.capability.seal.drawing;

/** A color, each part from 0 to 255. */
public record Ink(int red, int green, int blue) {
  public static final Ink BLACK = new Ink(0, 0, 0);
  public static final Ink TEXT = new Ink(0x1C, 0x26, 0x24);
  public static final Ink PINE = new Ink(0x1F, 0x6B, 0x52);
  public static final Ink MIST = new Ink(0xDD, 0xE5, 0xE0);
  public static final Ink GRAY = new Ink(0x6F, 0x7C, 0x77);

  /** Kept for seals. */
  public static final Ink VERMILION = new Ink(0xB5, 0x32, 0x2A);

  int rgb() {
    return red << 16 | green << 8 | blue;
  }
}
