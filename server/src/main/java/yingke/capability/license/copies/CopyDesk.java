package yingke.capability.license.copies;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.Copies;
import yingke.capability.license.Copies.CopyRules;
import yingke.capability.license.CopyOrder;
import yingke.capability.license.CopyView;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.Page;

/** Making, looking at and taking back copies of one's own licenses, or as the holder's agent. */
@Service
@PreAuthorize("hasAuthority('license.copy.own')")
class CopyDesk {
  private final Copies copies;
  private final Audit audit;

  CopyDesk(Copies copies, Audit audit) {
    this.copies = copies;
    this.audit = audit;
  }

  Page<CopyView> list(@Nullable UUID license, @Nullable Instant before, int limit) {
    return Page.cut(
        copies.list(holder(), license, before, limit + 1), limit, view -> view.madeAt().toString());
  }

  CopyRules rules() {
    return copies.rules(holder());
  }

  @Transactional
  CopyView make(CopyOrder order) {
    return copies.make(holder(), order);
  }

  @Transactional
  CopyView takeBack(UUID id) {
    return copies.takeBack(holder(), id);
  }

  @Transactional
  ResponseEntity<Resource> file(UUID id) {
    var answer = copies.file(holder(), id);
    read(id, "download");
    return answer;
  }

  @Transactional
  byte[] page(UUID id, int page) {
    var png = copies.page(holder(), id, page);
    read(id, "show");
    return png;
  }

  private void read(UUID id, String act) {
    audit.record("license.copy.own", "license-copy:" + id, Map.of("act", act));
  }

  private static SubjectRef holder() {
    return Callers.current().party();
  }
}
