package yingke.systems.onestop.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.systems.onestop.archive.Gathering.Gathered;

/**
 * Adds to a volume what came to its case since its newest part: service receipts and their scans,
 * what a review brought, whatever else. A part that is made is never touched again; the new one has
 * the list of the one before it among its files, and a new cover counts them all.
 */
@Component
class Appending {
  private final Gathering gathering;
  private final Binder binder;
  private final ArchiveShelf shelf;
  private final AddendumStore store;
  private final Audit audit;
  private final Clock clock;

  Appending(
      Gathering gathering,
      Binder binder,
      ArchiveShelf shelf,
      AddendumStore store,
      Audit audit,
      Clock clock) {
    this.gathering = gathering;
    this.binder = binder;
    this.shelf = shelf;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Empty when the parts hold everything already. */
  @Transactional
  public Optional<Addendum> append(UUID id) {
    var archived = store.lock(id).orElseThrow();
    var gathered = gathering.gather(id).numbered(archived.number());
    try {
      var parts = shelf.parts(archived);
      var fresh = gathered.after(parts);
      Optional<Addendum> made =
          fresh.isEmpty()
              ? Optional.empty()
              : Optional.of(make(fresh, archived.addenda() + 1, parts.newest()));
      gathering.lie(gathered, made.map(Addendum::part).orElse(archived.addenda()));
      return made;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Addendum make(Gathered fresh, int part, Manifest previous) throws IOException {
    var bound = binder.bindAddendum(fresh, part, previous);
    var made =
        new Addendum(
            fresh.volume().application().id(),
            part,
            Addendum.number(fresh.volume().number(), part),
            bound.files(),
            bound.bytes(),
            bound.manifest(),
            previous.sm3(),
            clock.instant());
    store.insert(made);
    audit.record(
        "onestop.archive.make", "archive:" + made.number(), Map.of("manifest", made.manifest()));
    return made;
  }
}
