package yingke.systems.onestop.counter;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.BadInput;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.Review;
import yingke.systems.onestop.applications.ReviewStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.views.MaterialViews;

/**
 * Officers reading what a case is about. How far they see is the case's scope: a case outside it
 * answers as if it did not exist. Every look is recorded.
 */
@Service
class CaseDesk {
  private static final String READ = "onestop.application.read";

  private final VisibleCases cases;
  private final Items items;
  private final ShownFields fields;
  private final MaterialViews materials;
  private final DecisionStore decisions;
  private final ReviewStore reviews;
  private final Audit audit;

  CaseDesk(
      VisibleCases cases,
      Items items,
      ShownFields fields,
      MaterialViews materials,
      DecisionStore decisions,
      ReviewStore reviews,
      Audit audit) {
    this.cases = cases;
    this.items = items;
    this.fields = fields;
    this.materials = materials;
    this.decisions = decisions;
    this.reviews = reviews;
    this.audit = audit;
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Transactional
  CaseApplication get(UUID caseId) {
    var a = cases.get(caseId);
    var item = items.at(a.item(), a.itemVersion());
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
        materials.current(a, item),
        decisions.ofApplication(a.id()).stream()
            .map(d ->
                new CaseApplication.Ruled(
                    d.granted(), d.explanation(), d.rule(), d.ruleVersion(), d.decidedAt()))
            .toList(),
        fields.amended(a, item),
        reviews.find(a.id()).map(Review::reason).orElse(null),
        item.renews());
  }

  /** One value in the clear; the reason goes to the log. */
  @PreAuthorize("hasAuthority('onestop.application.unmask')")
  @Transactional
  String unmask(UUID caseId, UnmaskField asked) {
    var a = cases.get(caseId);
    var field = items.at(a.item(), a.itemVersion()).form().field(asked.field());
    var value = a.content().values().get(asked.field());
    if (field.isEmpty() || field.get().sensitive() == null || value == null)
      throw new BadInput("field-not-masked", "field", "这一项没有隐藏的内容，请刷新后再看");
    audit.record(
        "onestop.application.unmask",
        object(a),
        Map.of("field", asked.field(), "reason", asked.reason().strip()));
    return String.valueOf(value);
  }

  private static String object(Application a) {
    return "application:" + a.number();
  }
}
