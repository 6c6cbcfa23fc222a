package yingke.systems.onestop.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.Sm3;
import yingke.systems.onestop.archive.Gathering.Gathered;

/**
 * Writes the parts of volumes and has them sealed. A file is on the disk under its last name before
 * the row that names it commits, so that a crash leaves at most a file that the next attempt writes
 * anew.
 */
@Component
class Binder {
  private final Contents contents;
  private final Catalogs catalogs;
  private final ArchiveShelf shelf;

  Binder(Contents contents, Catalogs catalogs, ArchiveShelf shelf) {
    this.contents = contents;
    this.catalogs = catalogs;
    this.shelf = shelf;
  }

  /** What goes in, as far as it is no list and no seal. */
  private interface Filling {
    void into(Packing packing) throws IOException;
  }

  /** What seals the files whose list has that SM3. */
  private interface Seal {
    InputStream on(List<Packing.Entry> entries, String manifest);
  }

  /**
   * A part that lies on the shelf.
   *
   * @param manifest SM3 of the list of its files
   */
  record Bound(int files, long bytes, String manifest) {}

  Bound bindPackage(Gathered gathered) throws IOException {
    var volume = gathered.volume();
    return bind(
        volume.number(),
        packing -> {
          contents.form(volume.application(), volume.item(), packing);
          contents.write(gathered, packing);
        },
        (entries, manifest) -> catalogs.ofPackage(volume, entries, manifest));
  }

  /** With a new cover of all parts up to this one. */
  Bound bindAddendum(Gathered gathered, int part, Manifest previous) throws IOException {
    var volume = gathered.volume();
    var bound =
        bind(
            Addendum.number(volume.number(), part),
            packing -> {
              packing.add(Packing.PREVIOUS, "上一份的文件清单", previous.text());
              contents.write(gathered, packing);
            },
            (entries, manifest) -> catalogs.ofAddendum(volume, part, entries, manifest));
    bind(
        ArchiveShelf.cover(Addendum.number(volume.number(), part)),
        packing -> note(volume, part, packing),
        (entries, manifest) -> catalogs.ofVolume(volume, part, entries, manifest));
    return bound;
  }

  private void note(Volume volume, int part, Packing packing) throws IOException {
    for (int each = 0; each <= part; each++) {
      var file = shelf.place(Addendum.number(volume.number(), each));
      var title = each == 0 ? "归档包" : "第 %d 次补充".formatted(each);
      packing.note(String.valueOf(file.getFileName()), title, file);
    }
  }

  private Bound bind(String number, Filling filling, Seal seal) throws IOException {
    var half = shelf.half(number);
    String sm3;
    int files;
    try (var out = new BufferedOutputStream(Files.newOutputStream(half));
        var packing = new Packing(out)) {
      filling.into(packing);
      var manifest = packing.manifest();
      sm3 = Sm3.hex(manifest);
      files = packing.entries().size();
      try (var sealed = seal.on(packing.entries(), sm3)) {
        packing.seal(manifest, sealed);
      }
    }
    long bytes = Files.size(half);
    shelf.finish(number);
    return new Bound(files, bytes, sm3);
  }
}
