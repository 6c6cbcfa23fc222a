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
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.SealStore.NewUse;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.drawing.Raster;
import yingke.capability.seal.layout.OfficialForm;
import yingke.capability.seal.signing.OfdSigning;
import yingke.capability.seal.signing.Placement;
import yingke.capability.seal.signing.SignatureFile;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Official documents: laid out as OFD in the official form, sealed over the date, kept as files.
 * Everything is part of the caller's transaction. Who reads a document checks that the reader may,
 * and writes the audit entry.
 */
@Component
public class Documents {
  private static final String USE = "seal.seal.use";
  private static final long MOST_BYTES = 20L << 20;
  private static final int DPI = 144; // sharp enough to read on a phone at double density

  private final Seals seals;
  private final SealStore store;
  private final Organization organization;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Documents(
      Seals seals,
      SealStore store,
      Organization organization,
      Files files,
      Audit audit,
      Clock clock) {
    this.seals = seals;
    this.store = store;
    this.organization = organization;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes the document, or finds the one that the same act made before.
   *
   * @return id of the file
   * @throws NotFound when the department has no seal of that kind
   * @throws RuleBroken when its seal is frozen or out of its time
   */
  @Transactional
  public UUID make(OfficialDocument document) {
    var organ = organization.department(document.department());
    var form = OfficialForm.layout(document, organ.name());
    return seal(
        new DrawnDocument(
            document.act(),
            document.department(),
            document.seal(),
            form.drawing(),
            document.date(),
            form.seal().page(),
            form.seal().x(),
            form.seal().y(),
            document.reason(),
            document.owner()));
  }

  /** As {@link #make(OfficialDocument)}, for a document that a module drew by itself. */
  @Transactional
  public UUID seal(DrawnDocument document) {
    store.queue(document.act().toString());
    return store
        .findByAct(document.act())
        .map(SealStore.Sealed::file)
        .orElseGet(() -> use(document));
  }

  private UUID use(DrawnDocument document) {
    var ready = seals.ready(document.department(), document.seal());
    var unsigned = OfdWriter.files(document.drawing(), document.act(), document.date(), true);
    var now = clock.instant();
    var placement = new Placement(document.page(), document.x(), document.y());
    var sealed = OfdSigning.seal(unsigned, placement, ready.seal(), ready.user(), now);
    var stored = keep(OfdPackage.zip(sealed), document);
    var user = Callers.current();
    store.insert(
        new NewUse(
            document.act(),
            ready.row().id(),
            document.department(),
            stored.id(),
            document.drawing().title(),
            stored.sm3(),
            document.page(),
            document.drawing().leaves().size(),
            document.reason(),
            user.account(),
            user.name(),
            now,
            null,
            null));
    audit.record(
        USE,
        "seal:" + ready.row().id(),
        Map.of(
            "act", document.act().toString(), "file", stored.id().toString(), "sm3", stored.sm3()));
    return stored.id();
  }

  /** The file belongs to whom the document is for, not to who happened to act. */
  private StoredFile keep(byte[] ofd, DrawnDocument document) {
    var owner =
        new Caller("system:seal", "系统", document.owner(), null, Set.of(), List.of(), Scope.OWN);
    return Callers.as(
        owner,
        () ->
            files.store(
                new ByteArrayInputStream(ofd),
                document.drawing().title() + ".ofd",
                MOST_BYTES,
                document.act()));
  }

  /**
   * How many pages a sealed document has.
   *
   * @throws NotFound when it is no document of ours
   */
  public int pages(UUID file) {
    return sealed(file).pages();
  }

  /**
   * A page for the screen as PNG, seal included.
   *
   * @param page from 1
   * @throws NotFound when it is no document of ours or has no such page
   */
  public byte[] page(UUID file, int page) {
    if (page < 1 || page > sealed(file).pages()) throw new NotFound("该文书没有第 " + page + " 页");
    try (var content = files.open(file)) {
      var ofd = OfdPackage.unzip(content.readAllBytes());
      return Raster.png(ofd, SignatureFile.stamps(ofd), page, DPI);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (OfdPackage.Unreadable damaged) {
      throw new IllegalStateException("document " + file + " is damaged", damaged);
    }
  }

  private SealStore.Sealed sealed(UUID file) {
    return store.findByFile(file).orElseThrow(() -> new NotFound("没有找到该文书"));
  }
}
