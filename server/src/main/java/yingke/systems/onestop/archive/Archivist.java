package yingke.systems.onestop.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;

/** Makes the package of a concluded case; what comes later is the business of {@link Appending}. */
@Component
class Archivist {
  private final Gathering gathering;
  private final Binder binder;
  private final ArchiveStore store;
  private final Audit audit;
  private final Clock clock;

  Archivist(Gathering gathering, Binder binder, ArchiveStore store, Audit audit, Clock clock) {
    this.gathering = gathering;
    this.binder = binder;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Packs, seals and notes it; the case's own data stay where they are. */
  @Transactional
  public Archived archive(UUID id) {
    var gathered = gathering.gather(id);
    try {
      var made = archived(gathered.volume(), binder.bindPackage(gathered));
      store.insert(made);
      gathering.lie(gathered, 0);
      audit.record(
          "onestop.archive.make", "archive:" + made.number(), Map.of("manifest", made.manifest()));
      return made;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Archived archived(Volume volume, Binder.Bound bound) {
    return new Archived(
        volume.application().id(),
        volume.number(),
        volume.item().name(),
        volume.item().id(),
        volume.application().department(),
        volume.ended(),
        volume.retention(),
        bound.files(),
        bound.bytes(),
        bound.manifest(),
        clock.instant(),
        null,
        0,
        null,
        null);
  }
}
