package yingke.systems.onestop.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Supervisors reading cases of their department; who complains is told one by one, with a reason.
 */
@Service
@PreAuthorize("hasAuthority('onestop.supervision.handle')")
class SupervisionDesk {
  private final SupervisionStore store;
  private final ApplicationStore applications;
  private final Items items;
  private final Casework casework;
  private final Organization organization;
  private final Audit audit;

  SupervisionDesk(
      SupervisionStore store,
      ApplicationStore applications,
      Items items,
      Casework casework,
      Organization organization,
      Audit audit) {
    this.store = store;
    this.applications = applications;
    this.items = items;
    this.casework = casework;
    this.organization = organization;
    this.audit = audit;
  }

  /** Why one has to know who it is; goes to the log. */
  record Identify(
      @NotBlank(message = "请写明为什么要看是谁") @Size(min = 4, max = 200, message = "理由请写 4 到 200 个字")
          String reason) {}

  /**
   * Whom to call.
   *
   * @param phone the first number of the application's form, null when it has none
   */
  record Contact(String name, @Nullable String phone) {}

  @Transactional
  SupervisedCase get(UUID caseId) {
    var found = visible(caseId);
    var about = about(found);
    audit.record(
        "onestop.supervision.handle", "supervision:" + found.number(), Map.of("act", "read"));
    return new SupervisedCase(
        found.kind(),
        items.at(about.item(), about.itemVersion()).name(),
        organization.department(found.department()).name(),
        about.number(),
        found.topic(),
        found.says(),
        found.askedAt(),
        found.due(),
        found.contactedAt(),
        isHeard(found));
  }

  @PreAuthorize("hasAuthority('onestop.supervision.identify')")
  @Transactional
  Contact identify(UUID caseId, Identify asked) {
    var found = visible(caseId);
    var about = about(found);
    audit.record(
        "onestop.supervision.identify",
        "supervision:" + found.number(),
        Map.of("reason", asked.reason().strip()));
    return new Contact(about.applicantName(), phone(about));
  }

  /** Whether the applicant was asked what was wrong, and the case still runs. */
  boolean isHeard(Supervision found) {
    var shown = casework.read(found.caseId());
    return found.outcome() == null && !shown.step().id().equals(found.kind().first());
  }

  Supervision visible(UUID caseId) {
    var matter = casework.read(caseId).matter(); // throws outside the officer's scope
    if (!Supervision.isMatter(matter)) throw missing();
    return store.find(Supervision.ofMatter(matter)).orElseThrow(SupervisionDesk::missing);
  }

  Application about(Supervision found) {
    return applications.find(found.application()).orElseThrow(SupervisionDesk::missing);
  }

  @Nullable String phone(Application about) {
    return items.at(about.item(), about.itemVersion()).form().fields().stream()
        .filter(field -> field.sensitive() == ServiceItem.Sensitive.PHONE)
        .map(field -> about.content().values().get(field.name()))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static NotFound missing() {
    return new NotFound("没有找到这件回访或投诉，可能不在您的办理范围内");
  }
}
