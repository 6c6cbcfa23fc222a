package yingke.systems.onestop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where packages and addenda lie: {@code archives} in the data directory, each named by its number;
 * beside an addendum its cover, which counts the parts up to it.
 */
@Component
class ArchiveShelf {
  private final Path folder;

  ArchiveShelf(@Value("${yingke.data}") Path data) {
    this.folder = data.resolve("archives");
  }

  Path place(String number) {
    return folder.resolve(number + ".zip");
  }

  /**
   * What the cover of an addendum is filed under; sealed like a part, with no file but the list.
   */
  static String cover(String addendum) {
    return addendum + ".cover";
  }

  /** A volume as it leaves the archive: alone, or with all that came after it. */
  Export export(Archived volume) {
    var parts = new ArrayList<Path>();
    for (int part = 0; part <= volume.addenda(); part++)
      parts.add(place(Addendum.number(volume.number(), part)));
    var cover =
        volume.addenda() == 0
            ? null
            : place(cover(Addendum.number(volume.number(), volume.addenda())));
    return new Export(volume.number() + ".zip", parts, cover);
  }

  /** What the parts of a volume hold; one that is not as it was made can have nothing behind it. */
  Parts parts(Archived volume) throws IOException {
    var manifests = new ArrayList<Manifest>();
    for (var part : export(volume).parts())
      try (var zip = new ZipFile(part.toFile(), StandardCharsets.UTF_8)) {
        manifests.add(Manifest.of(zip).orElseThrow(() -> new IOException("no list in " + part)));
      }
    var sealed = volume.head() == null ? volume.manifest() : volume.head();
    if (!manifests.getLast().sm3().equals(sealed))
      throw new IOException("the newest part of " + volume.number() + " is not as it was made");
    return new Parts(manifests);
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
