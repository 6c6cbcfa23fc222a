package yingke.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.web.Unavailable;

class ShelfTest {
  @TempDir Path data;

  @Test
  void keepsAContentOnceUnderItsHash() throws IOException {
    var shelf = shelf("1B");
    for (int i = 0; i < 2; i++) shelf.keep(shelf.receive(stream("甲"), 100));
    var hash = Sm3.hex("甲");
    var place = data.resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    assertThat(files()).containsExactly(place.resolve(hash));
    assertThat(shelf.place(hash)).hasContent("甲");
  }

  @Test
  void leavesNothingOfAnUploadBeyondItsLimit() throws IOException {
    var shelf = shelf("1B");
    assertThatThrownBy(() -> shelf.receive(endless(), 1 << 20))
        .isInstanceOf(MaxUploadSizeExceededException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
    var shelf = shelf("1B");
    var breaking =
        new InputStream() {
          private int left = 200_000;

          @Override
          public int read() throws IOException {
            if (left-- > 0) return 'a';
            throw new IOException("connection lost");
          }
        };
    assertThatThrownBy(() -> shelf.receive(breaking, 1 << 20)).isInstanceOf(IOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesBeforeTheDiskIsFull() throws IOException {
    var shelf = shelf("100000TB");
    assertThatThrownBy(() -> shelf.receive(stream("甲"), 100))
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("存储空间不足");
    assertThat(files()).isEmpty();
  }

  @Test
  void clearsAtTheStartWhatAKilledProcessLeft() throws IOException {
    var shelf = shelf("1B");
    var left = shelf.receive(stream("甲"), 100).file();
    assertThat(left).exists();
    shelf("1B");
    assertThat(left).doesNotExist();
  }

  private Shelf shelf(String reserve) {
    return new Shelf(
        new MockEnvironment()
            .withProperty("yingke.data", data.toString())
            .withProperty("yingke.files.reserve", reserve));
  }

  private Stream<Path> files() throws IOException {
    try (var all = Files.walk(data)) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'a';
      }
    };
  }
}
