package yingke.kernel.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yingke.YingkeTest;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

@YingkeTest
class SweepTest {
  @Autowired Files files;
  @Autowired Shelf shelf;
  @Autowired SweepJob sweep;

  @Test
  void removesOnlyOldContentsThatNoFileNames() throws IOException {
    var held = place(files(), 2);
    var orphan = orphan(2);
    var young = orphan(0);
    sweep.sweep();
    assertThat(held).exists();
    assertThat(orphan).doesNotExist();
    assertThat(young).exists();
  }

  private StoredFile files() {
    return Callers.as(
        Caller.system("files"),
        () -> files.store(new ByteArrayInputStream(Samples.pdf()), "a.pdf", 1 << 20));
  }

  private Path orphan(int days) throws IOException {
    var arrived = shelf.receive(new ByteArrayInputStream(Samples.pdf()), 1 << 20);
    shelf.keep(arrived);
    return age(shelf.place(arrived.sm3()), days);
  }

  private Path place(StoredFile file, int days) throws IOException {
    return age(shelf.place(file.sm3()), days);
  }

  private static Path age(Path content, int days) throws IOException {
    var then =
        java.nio.file.Files.getLastModifiedTime(content).toInstant().minus(Duration.ofDays(days));
    return java.nio.file.Files.setLastModifiedTime(content, FileTime.from(then));
  }
}
