package yingke.capability.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealStore.NewUse;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.signing.OfdSigning;
import yingke.capability.seal.signing.Placement;
import yingke.capability.seal.signing.UploadedOfd;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/** Seals documents that somebody handed in, after somebody else approved it. */
@Component
public class ApprovedUses {
  private static final long MOST_BYTES = 24L << 20; // what may be handed in, and the signature

  private final Seals seals;
  private final SealStore store;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  ApprovedUses(Seals seals, SealStore store, Files files, Audit audit, Clock clock) {
    this.seals = seals;
    this.store = store;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A use that was approved.
   *
   * @param act the request; the same one again is the same document
   * @param file what was handed in
   * @param asker who may read the sealed file as their own
   * @param approvedBy account of who approved
   */
  public record ApprovedUse(
      UUID act,
      UUID seal,
      UUID file,
      Placement placement,
      String title,
      String reason,
      SubjectRef asker,
      String askedByName,
      String approvedBy,
      String approvedByName) {}

  /**
   * Seals it within the caller's transaction, or finds what the same act sealed before; answers the
   * file.
   *
   * @throws RuleBroken when the seal cannot be used now
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID seal(ApprovedUse use) {
    store.queue(use.act().toString());
    return store.findByAct(use.act()).map(SealStore.Sealed::file).orElseGet(() -> sealed(use));
  }

  private UUID sealed(ApprovedUse use) {
    var ready = seals.ready(use.seal());
    var document = UploadedOfd.read(content(use.file()));
    var now = clock.instant();
    var ofd = OfdSigning.seal(document, use.placement(), ready.seal(), ready.user(), now);
    var stored = keep(OfdPackage.zip(ofd), use);
    store.insert(
        new NewUse(
            use.act(),
            use.seal(),
            ready.row().department(),
            stored.id(),
            use.title(),
            stored.sm3(),
            use.placement().page(),
            document.pages(),
            use.reason(),
            use.approvedBy(),
            use.approvedByName(),
            now,
            use.askedByName(),
            use.approvedByName()));
    audit.record(
        "seal.seal.use",
        "seal:" + use.seal(),
        Map.of(
            "act", use.act().toString(),
            "file", stored.id().toString(),
            "sm3", stored.sm3(),
            "approvedBy", use.approvedBy()));
    return stored.id();
  }

  private byte[] content(UUID file) {
    try (var in = files.open(file)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private StoredFile keep(byte[] ofd, ApprovedUse use) {
    var owner = new Caller("system:seal", "系统", use.asker(), null, Set.of(), List.of(), Scope.OWN);
    return Callers.as(
        owner,
        () ->
            files.store(
                new ByteArrayInputStream(ofd), use.title() + "（已盖章）.ofd", MOST_BYTES, use.act()));
  }
}
