package yingke.systems.onestop.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Decision;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.decisions.Rules;
import yingke.systems.onestop.decisions.Ruling;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Decides by the item's rule, on what the base libraries hold. Where the facts are missing or
 * disputed, or the rule gives no answer, people decide: a rule never refuses for want of data.
 */
@Component
class AutoDecision {
  private static final Logger LOG = LoggerFactory.getLogger(AutoDecision.class);

  private final Rules rules;
  private final Registry registry;
  private final Casework casework;
  private final DecisionStore decisions;
  private final Audit audit;
  private final Clock clock;

  AutoDecision(
      Rules rules,
      Registry registry,
      Casework casework,
      DecisionStore decisions,
      Audit audit,
      Clock clock) {
    this.rules = rules;
    this.registry = registry;
    this.casework = casework;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The case after the decision; as it was when people have to decide. */
  CaseView decide(Application application, ServiceItem item, CaseView opened) {
    var ruling = ruling(application, item);
    return Callers.as(
        Caller.system("onestop", "casework.case.act"),
        () ->
            ruling
                .map(found -> decided(application, opened, found))
                .orElseGet(() -> act(opened, "refer", "登记信息缺失或有异议，转工作人员办理")));
  }

  private CaseView decided(Application application, CaseView opened, Ruling ruling) {
    decisions.insert(
        new Decision(
            application.id(),
            Decision.Round.FIRST,
            ruling.rule(),
            ruling.version(),
            ruling.inputs(),
            ruling.granted(),
            ruling.kind(),
            ruling.explanation(),
            clock.instant()));
    audit.record(
        "onestop.decision.make",
        "application:" + application.number(),
        Map.of(
            "rule", ruling.rule(),
            "version", ruling.version(),
            "granted", String.valueOf(ruling.granted())));
    return act(opened, ruling.granted() ? "grant" : "refuse", ruling.explanation());
  }

  private CaseView act(CaseView opened, String action, String why) {
    var command =
        UUID.nameUUIDFromBytes((opened.id() + ":" + action).getBytes(StandardCharsets.UTF_8));
    return casework.act(
        new ActOnCase(opened.id(), opened.version(), command, action, why, List.of(), Map.of()));
  }

  private Optional<Ruling> ruling(Application application, ServiceItem item) {
    var rule = item.decision();
    boolean disputed =
        application.content().held().values().stream().anyMatch(fact -> fact.claimed() != null);
    if (rule == null || disputed || application.applicant().kind() != Kind.PERSON)
      return Optional.empty();
    var person =
        registry.findPerson(
            application.applicant().id(), new Purpose("onestop", application.purpose()));
    if (person.isEmpty()) return Optional.empty();
    try {
      return Optional.of(
          rules.ask(
              rule,
              Map.of(
                  "age", person.get().ageOn(LocalDate.now(clock)),
                  "residence", person.get().division().value())));
    } catch (IllegalStateException open) {
      LOG.error("application {} goes to people", application.number(), open);
      return Optional.empty();
    }
  }
}
