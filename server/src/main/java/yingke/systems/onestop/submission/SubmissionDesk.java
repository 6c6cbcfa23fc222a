package yingke.systems.onestop.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.audit.Audit;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.drafts.Prefill;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Hands an application in: the check, the case, the application's new state and, where a rule
 * decides, the decision are one transaction, so that nothing is ever half done.
 */
@Service
public class SubmissionDesk {
  private static final int TAIL = 4;

  private final ApplicationStore applications;
  private final MaterialStore materials;
  private final Items items;
  private final Prefill prefill;
  private final FormCheck check;
  private final Casework casework;
  private final AutoDecision autoDecision;
  private final Divisions divisions;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  SubmissionDesk(
      ApplicationStore applications,
      MaterialStore materials,
      Items items,
      Prefill prefill,
      FormCheck check,
      Casework casework,
      AutoDecision autoDecision,
      Divisions divisions,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.items = items;
    this.prefill = prefill;
    this.check = check;
    this.casework = casework;
    this.autoDecision = autoDecision;
    this.divisions = divisions;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  /** The same command again is answered again; another one for the same application is refused. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application submit(UUID id, CommandId command, SubmitApplication asked) {
    var draft =
        applications
            .lockOwn(id, Callers.current().party())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var submission = named(command, id);
    if (submission.equals(draft.submission())) return draft;
    draft.requireDraft();
    var item = items.get(draft.item());
    var content = prefill.refresh(draft, item).submitted(item.form(), asked.given());
    check.require(item, content, there(id));
    var opened = casework.open(open(draft, item, content, submission));
    applications.submit(
        id, submission, opened.id(), content, lastFour(item, content), clock.instant());
    audit.record(
        "onestop.application.own",
        "application:" + draft.number(),
        Map.of("act", "submit", "case", opened.id().toString()));
    var submitted = get(id);
    if (item.handling() == ServiceItem.Handling.INSTANT) decide(submitted, item, opened);
    return get(id);
  }

  private void decide(Application submitted, ServiceItem item, CaseView opened) {
    var after = autoDecision.decide(submitted, item, opened);
    if (after.outcome() != null)
      applications.conclude(submitted.id(), after.outcome(), clock.instant());
  }

  private OpenCase open(Application a, ServiceItem item, Content content, UUID submission) {
    return new OpenCase(
        submission,
        item.procedure(),
        a.matter(),
        a.number(),
        item.name(),
        a.applicant(),
        a.applicantName(),
        item.department(),
        division(item, content),
        item.limits().promised(),
        item.limits().statutory(),
        Map.of(
            "item",
            item.id(),
            "disputed",
            content.held().values().stream().anyMatch(fact -> fact.claimed() != null)));
  }

  /** Where it is about: the place that the form names, if it is one of the district's. */
  private String division(ServiceItem item, Content content) {
    var home = organization.department(item.department()).division();
    var district = home.substring(0, 6);
    return item.form().fields().stream()
        .filter(field -> field.widget().equals("division"))
        .map(field -> String.valueOf(content.values().get(field.name())))
        .filter(code -> code.startsWith(district) && divisions.find(code).isPresent())
        .findFirst()
        .orElse(home);
  }

  private Set<String> there(UUID application) {
    return materials.ofApplication(application).stream()
        .map(MaterialFile::material)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** What the applicant proves to be known by at 进度查询: the end of their number or code. */
  private static String lastFour(ServiceItem item, Content content) {
    var code = String.valueOf(content.values().get(item.codeField())).strip();
    return code.substring(code.length() - TAIL);
  }

  private Application get(UUID id) {
    return applications.find(id).orElseThrow();
  }

  /** One key of the caller hands in each application once. */
  private static UUID named(CommandId command, UUID application) {
    return UUID.nameUUIDFromBytes(
        (command.value() + ":" + application).getBytes(StandardCharsets.UTF_8));
  }
}
