package yingke.systems.onestop.handout;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.seal.Documents;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** Counters printing what they hand out, and looking at what showed that they might. */
@Service
class HandOutPaperDesk {
  private final HandOutStore store;
  private final HandOutQueries queries;
  private final HandOutViews views;
  private final Documents documents;
  private final Files files;
  private final Audit audit;

  HandOutPaperDesk(
      HandOutStore store,
      HandOutQueries queries,
      HandOutViews views,
      Documents documents,
      Files files,
      Audit audit) {
    this.store = store;
    this.queries = queries;
    this.views = views;
    this.documents = documents;
    this.files = files;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  byte[] page(UUID id, UUID document, int page) {
    var found = find(id);
    var wanted =
        views.documents(found, store.steps(id)).stream()
            .filter(each -> each.id().equals(document))
            .findFirst()
            .orElseThrow(() -> new NotFound("没有找到这份文书，它可能还在制作，请过几秒再试"));
    record(found, Map.of("act", "print", "document", wanted.number()));
    return documents.page(wanted.file(), page);
  }

  /** The letter of authority, the photograph of the place or the carrier's receipt. */
  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  StoredFile file(UUID id, UUID step) {
    var found = find(id);
    for (var each : store.steps(id))
      if (each.id().equals(step) && each.file() != null) {
        record(found, Map.of("act", "read-proof", "step", step.toString()));
        return files.get(each.file());
      }
    throw new NotFound("这一次送达没有留下文件");
  }

  /** The receipt with the signature on it; once, since nobody signs a second time. */
  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  HandOutView sign(UUID id, UUID step, UUID scan) {
    var found = find(id);
    var signed =
        store.steps(id).stream()
            .filter(each -> each.id().equals(step) && each.deed().serves())
            .findFirst()
            .orElseThrow(() -> new NotFound("这一次没有送达，没有回证可以扫描"));
    files.getOwn(scan);
    if (!store.sign(signed.id(), scan))
      throw new RuleBroken("already-signed", "签字的回证已经扫描过了，不能换，请打开已有的核对");
    record(found, Map.of("act", "scan-receipt", "step", step.toString()));
    return views.whole(found);
  }

  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  StoredFile receipt(UUID id, UUID step) {
    var found = find(id);
    for (var each : store.steps(id))
      if (each.id().equals(step) && each.receipt() != null) {
        record(found, Map.of("act", "read-receipt", "step", step.toString()));
        return files.get(each.receipt());
      }
    throw new NotFound("签字的回证还没有扫描");
  }

  private HandOut find(UUID id) {
    return queries.find(id, HandOutDesk.within()).orElseThrow(HandOutDesk::missing);
  }

  private void record(HandOut h, Map<String, String> what) {
    audit.record(HandOutDesk.SERVE, "application:" + h.number(), what);
  }
}
