package yingke.systems.onestop.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Sm3;
import yingke.systems.onestop.applications.ApplicationStore;

/**
 * Makes one package: the file is on the disk under its last name before the row that names it
 * commits, so that a crash leaves at most a file that the next attempt writes anew.
 */
@Component
class Archivist {
  private final ApplicationStore applications;
  private final Contents contents;
  private final Catalogs catalogs;
  private final ArchiveShelf shelf;
  private final ArchiveStore store;
  private final Audit audit;
  private final Clock clock;

  Archivist(
      ApplicationStore applications,
      Contents contents,
      Catalogs catalogs,
      ArchiveShelf shelf,
      ArchiveStore store,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.contents = contents;
    this.catalogs = catalogs;
    this.shelf = shelf;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Packs, seals and notes it; the case's own data stay where they are. */
  @Transactional
  public Archived archive(UUID id) {
    var volume = catalogs.describe(applications.find(id).orElseThrow());
    try {
      var made = pack(volume);
      store.insert(made);
      audit.record(
          "onestop.archive.make", "archive:" + made.number(), Map.of("manifest", made.manifest()));
      return made;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Archived pack(Volume volume) throws IOException {
    var half = shelf.half(volume.number());
    String sm3;
    int count;
    try (var out = new BufferedOutputStream(Files.newOutputStream(half));
        var packing = new Packing(out)) {
      contents.write(volume.application(), volume.item(), packing);
      var manifest = packing.manifest();
      sm3 = Sm3.hex(manifest);
      count = packing.entries().size();
      try (var sealed = catalogs.seal(volume, packing.entries(), sm3)) {
        packing.seal(manifest, sealed);
      }
    }
    long bytes = Files.size(half);
    shelf.finish(volume.number());
    return new Archived(
        volume.application().id(),
        volume.number(),
        volume.item().name(),
        volume.item().id(),
        volume.application().department(),
        volume.ended(),
        volume.retention(),
        count,
        bytes,
        sm3,
        clock.instant(),
        null);
  }
}
