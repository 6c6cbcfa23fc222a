package yingke.systems.onestop.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Content;
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
  private final ByWhom byWhom;
  private final Items items;
  private final FormCheck check;
  private final CaseOpening opening;
  private final AutoDecision autoDecision;
  private final Clock clock;

  SubmissionDesk(
      ApplicationStore applications,
      ByWhom byWhom,
      Items items,
      FormCheck check,
      CaseOpening opening,
      AutoDecision autoDecision,
      Clock clock) {
    this.applications = applications;
    this.byWhom = byWhom;
    this.items = items;
    this.check = check;
    this.opening = opening;
    this.autoDecision = autoDecision;
    this.clock = clock;
  }

  /** The same command again is answered again; another one for the same application is refused. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application submit(UUID id, CommandId command, SubmitApplication asked) {
    var draft =
        applications
            .lockOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var submission = named(command, id);
    if (submission.equals(draft.submission())) return draft;
    draft.requireDraft();
    var item = items.requireOpen(draft.item(), draft.itemVersion());
    var content = check.ready(draft, item, asked.given());
    var opened = opening.open(draft, item, content, submission);
    applications.submit(
        id, submission, opened.id(), content, lastFour(item, content), clock.instant());
    byWhom.submitted(draft, item, opened);
    var submitted = get(id);
    if (item.decision() != null) decide(submitted, item, opened);
    return get(id);
  }

  private void decide(Application submitted, ServiceItem item, CaseView opened) {
    var after = autoDecision.decide(submitted, item, opened);
    if (after.outcome() != null)
      applications.conclude(submitted.id(), after.outcome(), clock.instant());
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
