package yingke.systems.onestop.counter;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.DisputeStore;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.views.MaterialViews;

/**
 * Officers reading what a case is about. How far they see is the case's scope: a case outside it
 * answers as if it did not exist. Every look is recorded.
 */
@Service
class CaseDesk {
  private static final String READ = "onestop.application.read";

  private final Casework casework;
  private final OwnCases cases;
  private final Items items;
  private final ShownFields fields;
  private final MaterialViews views;
  private final MaterialStore materials;
  private final SupplementStore supplements;
  private final DisputeStore disputes;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final Files files;
  private final Audit audit;

  CaseDesk(
      Casework casework,
      OwnCases cases,
      Items items,
      ShownFields fields,
      MaterialViews views,
      MaterialStore materials,
      SupplementStore supplements,
      DisputeStore disputes,
      DecisionStore decisions,
      ReviewStore reviews,
      Files files,
      Audit audit) {
    this.casework = casework;
    this.cases = cases;
    this.items = items;
    this.fields = fields;
    this.views = views;
    this.materials = materials;
    this.supplements = supplements;
    this.disputes = disputes;
    this.decisions = decisions;
    this.reviews = reviews;
    this.files = files;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  CaseApplication get(UUID caseId) {
    var a = visible(caseId);
    var item = items.get(a.item());
    audit.record(READ, object(a), Map.of("case", caseId.toString()));
    return new CaseApplication(
        caseId,
        a.number(),
        item.id(),
        item.name(),
        a.applicant().kind(),
        a.applicantName(),
        a.submittedAt(),
        fields.of(a, item),
        views.of(a, item, supplements.find(a.id()).orElse(null)),
        decisions.ofApplication(a.id()).stream()
            .map(d ->
                new CaseApplication.Ruled(
                    d.granted(), d.explanation(), d.rule(), d.ruleVersion(), d.decidedAt()))
            .toList(),
        reviews.find(a.id()).map(Review::reason).orElse(null));
  }

  /** One value in the clear; the reason goes to the log. */
  @PreAuthorize("hasAuthority('onestop.application.unmask')")
  @Transactional
  String unmask(UUID caseId, UnmaskField asked) {
    var a = visible(caseId);
    var field = items.get(a.item()).form().field(asked.field());
    var value = a.content().values().get(asked.field());
    if (field.isEmpty() || field.get().sensitive() == null || value == null)
      throw new BadInput("field-not-masked", "field", "这一项没有隐藏的内容，请刷新后再看");
    audit.record(
        "onestop.application.unmask",
        object(a),
        Map.of("field", asked.field(), "reason", asked.reason().strip()));
    return String.valueOf(value);
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  StoredFile materialFile(UUID caseId, String material, UUID file) {
    var a = visible(caseId);
    var found =
        materials.ofApplication(a.id()).stream()
            .filter(each -> each.material().equals(material) && each.file().equals(file))
            .findFirst()
            .orElseThrow(CaseDesk::noFile);
    audit.record(READ, object(a), Map.of("material", material, "file", file.toString()));
    return files.get(found.file());
  }

  /** What the applicant showed as proof that a prefilled fact is wrong. */
  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  StoredFile disputeFile(UUID caseId, String field) {
    var a = visible(caseId);
    for (var dispute : disputes.ofApplication(a.id()))
      if (dispute.field().equals(field) && dispute.file() != null) {
        audit.record(READ, object(a), Map.of("dispute", field));
        return files.get(dispute.file());
      }
    throw noFile();
  }

  private Application visible(UUID caseId) {
    var matter = casework.read(caseId).matter();
    return cases.applicationOf(matter).orElseThrow(() -> new NotFound("这个办件不是政务服务申请，没有申请内容"));
  }

  private static String object(Application a) {
    return "application:" + a.number();
  }

  private static NotFound noFile() {
    return new NotFound("没有找到这个文件，可能已被新的文件替换，请刷新后再看");
  }
}
