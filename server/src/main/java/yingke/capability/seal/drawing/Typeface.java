package yingke.capability.seal.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one typeface of documents and seals: a Song with all Chinese characters that names use, which
 * comes with the program (fonts/README.md). It is read by ourselves, so documents look the same on
 * a machine without any fonts.
 */
public final class Typeface {
  /** As documents name it. */
  static final String NAME = "Yingke Song";

  private static final String FILE = "/fonts/YingkeSong.ttf";
  private static final int WHITE_SQUARE = 0x25A1;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double em;

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.em = font.getUnitsPerEm();
  }

  private static final class Loaded {
    static final Typeface SONG = load();
  }

  /** Loaded when it is first asked for. */
  public static Typeface song() {
    return Loaded.SONG;
  }

  private static Typeface load() {
    try (var file = Typeface.class.getResourceAsStream(FILE)) {
      if (file == null) throw new IllegalStateException(FILE + " is missing");
      return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the character can be drawn; one that cannot is shown as an empty square. */
  public boolean knows(int character) {
    return glyphs.getGlyphId(character) != 0;
  }

  /** How far the pen moves, in ems. */
  synchronized double advance(int character) {
    try {
      return font.getAdvanceWidth(glyph(character)) / em;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Width of a text set without spacing, in the unit of {@code size}. */
  public double width(String text, double size) {
    return text.codePoints().mapToDouble(this::advance).sum() * size;
  }

  /** The outline at the origin of the baseline, y downwards, for a size of 1. */
  public synchronized Path2D outline(int character) {
    try {
      var glyph = font.getGlyph().getGlyph(glyph(character));
      var path = new Path2D.Double();
      if (glyph == null) return path; // a space
      path.append(glyph.getPath(), false);
      path.transform(AffineTransform.getScaleInstance(1 / em, -1 / em));
      return path;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A font file with just these characters, to go into a document. */
  synchronized byte[] subset(Set<Integer> characters) {
    try {
      var subsetter = new TTFSubsetter(font);
      subsetter.addAll(characters);
      var file = new ByteArrayOutputStream();
      subsetter.writeToStream(file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private int glyph(int character) {
    int known = glyphs.getGlyphId(character);
    return known == 0 ? glyphs.getGlyphId(WHITE_SQUARE) : known;
  }
}
