package yingke.systems.onestop.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where packages lie: {@code archives} in the data directory, each named by its 档号. */
@Component
class ArchiveShelf {
  private final Path folder;

  ArchiveShelf(@Value("${yingke.data}") Path data) {
    this.folder = data.resolve("archives");
  }

  Path place(String number) {
    return folder.resolve(number + ".zip");
  }

  /** Where one is written that is not whole yet. */
  Path half(String number) throws IOException {
    return Files.createDirectories(folder).resolve(number + ".half");
  }

  /** What was half is whole; one of an attempt that failed afterwards is replaced. */
  void finish(String number) throws IOException {
    Files.move(
        half(number),
        place(number),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
