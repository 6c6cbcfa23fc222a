package yingke.systems.onestop.counter;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.DisputeStore;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;

/** Officers opening what an applicant handed in; every look is recorded. */
@Service
class CaseFileDesk {
  private static final String READ = "onestop.application.read";

  private final VisibleCases cases;
  private final MaterialStore materials;
  private final PaperStore papers;
  private final DisputeStore disputes;
  private final Files files;
  private final Audit audit;

  CaseFileDesk(
      VisibleCases cases,
      MaterialStore materials,
      PaperStore papers,
      DisputeStore disputes,
      Files files,
      Audit audit) {
    this.cases = cases;
    this.materials = materials;
    this.papers = papers;
    this.disputes = disputes;
    this.files = files;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  StoredFile materialFile(UUID caseId, String material, UUID file) {
    var a = cases.get(caseId);
    boolean given =
        materials.ofApplication(a.id()).stream()
            .anyMatch(each -> each.material().equals(material) && each.file().equals(file));
    boolean seen =
        papers.ofApplication(a.id()).stream()
            .anyMatch(each -> each.material().equals(material) && each.files().contains(file));
    if (!given && !seen) throw noFile();
    audit.record(
        READ, "application:" + a.number(), Map.of("material", material, "file", file.toString()));
    return files.get(file);
  }

  /** What the applicant showed as proof that a prefilled fact is wrong. */
  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  StoredFile disputeFile(UUID caseId, String field) {
    var a = cases.get(caseId);
    for (var dispute : disputes.ofApplication(a.id()))
      if (dispute.field().equals(field) && dispute.file() != null) {
        audit.record(READ, "application:" + a.number(), Map.of("dispute", field));
        return files.get(dispute.file());
      }
    throw noFile();
  }

  private static NotFound noFile() {
    return new NotFound("没有找到这个文件，可能已被新的文件替换，请刷新后再看");
  }
}
