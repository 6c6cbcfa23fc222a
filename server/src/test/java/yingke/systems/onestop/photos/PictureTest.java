package yingke.systems.onestop.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PictureTest {
  private final PhotoRules.Limits limits = new PhotoRules().on(LocalDate.of(2026, 11, 25));
  private final BufferedImage page = Photographs.page(2400, 3200);

  @Test
  void aGoodPhotographPassesEveryLimit() throws IOException {
    var picture = measured(page);
    assertThat(picture.sharpness()).isGreaterThan(limits.sharpness());
    assertThat(picture.brightness()).isGreaterThan(limits.brightness());
    assertThat(picture.contrast()).isGreaterThan(limits.contrast());
    assertThat(picture.edges()).isLessThan(limits.edges());
  }

  @Test
  void tellsABlurredOneByItsSoftEdges() throws IOException {
    assertThat(measured(Photographs.blurred(page)).sharpness()).isLessThan(limits.sharpness());
  }

  @Test
  void tellsADarkOneByItsPaper() throws IOException {
    assertThat(measured(Photographs.dark(page)).brightness()).isLessThan(limits.brightness());
  }

  @Test
  void tellsACutOffOneByStrokesAtTheRim() throws IOException {
    assertThat(measured(Photographs.cutOff(page)).edges()).isGreaterThan(limits.edges());
  }

  @Test
  void tellsABlankOneByItsContrast() throws IOException {
    assertThat(measured(Photographs.blank(1200, 1600)).contrast()).isLessThan(limits.contrast());
  }

  @Test
  void knowsTheSizeOfTheFileAndNotOfWhatWasDecoded() throws IOException {
    var picture = measured(page);
    assertThat(picture.width()).isEqualTo(2400);
    assertThat(picture.height()).isEqualTo(3200);
    assertThat(picture.ratio()).isBetween(1.33, 1.34);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatThrownBy(() ->
            Picture.of(new ByteArrayInputStream("no picture".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(IOException.class);
    var broken = Photographs.jpeg(page);
    assertThatThrownBy(() -> Picture.of(new ByteArrayInputStream(broken, 0, 300)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void countsThePagesOfAPdfByItsTree() throws IOException {
    var text =
        "%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
            + "2 0 obj <</Type /Pages /Kids [3 0 R 4 0 R] /Count 5>> endobj\n"
            + "3 0 obj <</Count 2 /Type /Pages /Kids []>> endobj";
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(PdfPages.count(content)).hasValue(5);
    assertThat(PdfPages.count(new ByteArrayInputStream(new byte[0]))).isEmpty();
  }

  private static Picture measured(BufferedImage image) throws IOException {
    return Picture.of(new ByteArrayInputStream(Photographs.jpeg(image)));
  }
}
