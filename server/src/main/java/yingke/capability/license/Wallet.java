package yingke.capability.license;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import yingke.capability.seal.Documents;
import yingke.kernel.files.Files;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.NotFound;

/** What a holder has; a foreign license answers as if it did not exist. */
@Component
public class Wallet {
  private final LicenseStore store;
  private final LicenseViews views;
  private final Documents documents;
  private final Files files;
  private final StepStore steps;

  Wallet(
      LicenseStore store, LicenseViews views, Documents documents, Files files, StepStore steps) {
    this.store = store;
    this.views = views;
    this.documents = documents;
    this.files = files;
    this.steps = steps;
  }

  public List<LicenseView> list(SubjectRef holder, @Nullable Instant before, int limit) {
    return store.heldBy(holder.toString(), before, limit).stream().map(views::view).toList();
  }

  /**
   * @throws NotFound when the holder has no such license
   */
  public LicenseView get(SubjectRef holder, UUID id) {
    return views.view(own(holder, id));
  }

  /** What happened to it, the oldest first. */
  public List<LicenseStep> history(SubjectRef holder, UUID id) {
    return steps.list(own(holder, id).id());
  }

  /** The OFD as an answer to a request. */
  public ResponseEntity<Resource> file(SubjectRef holder, UUID id) {
    return files.answer(files.get(own(holder, id).file()));
  }

  /** A page as PNG, from 1. */
  public byte[] page(SubjectRef holder, UUID id, int page) {
    return documents.page(own(holder, id).file(), page);
  }

  private StoredLicense own(SubjectRef holder, UUID id) {
    return store
        .findOwn(id, holder.toString())
        .orElseThrow(() -> new NotFound("没有找到该证照，可能不属于您或您正代表的单位"));
  }
}
