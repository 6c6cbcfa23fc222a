package yingke.systems.onestop.supervision;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;

/**
 * Opens a case in the supervising department. Its party is the program, and its title names neither
 * applicant nor number: whoever can list cases learns what about, and not from whom.
 */
@Component
public class Supervisors {
  private final SupervisionStore store;
  private final SupervisionRules rules;
  private final Items items;
  private final Casework casework;
  private final Organization organization;
  private final Workdays workdays;
  private final Clock clock;

  Supervisors(
      SupervisionStore store,
      SupervisionRules rules,
      Items items,
      Casework casework,
      Organization organization,
      Workdays workdays,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.items = items;
    this.casework = casework;
    this.organization = organization;
    this.workdays = workdays;
    this.clock = clock;
  }

  /** A bad rating is followed up (差评回访); part of the caller's transaction. */
  public void followUp(Application rated, UUID command, String tags, @Nullable String comment) {
    open(Supervision.SupervisionKind.CALLBACK, rated, command, tags, comment);
  }

  boolean open(
      Supervision.SupervisionKind kind,
      Application about,
      UUID command,
      String topic,
      @Nullable String says) {
    var today = LocalDate.now(clock);
    var rule = rules.on(today);
    var id = named(command, kind);
    var number = store.nextNumber(kind, today);
    var title = kind.title() + "：" + items.at(about.item(), about.itemVersion()).name();
    return store.insert(
        new Supervision(
            id,
            kind,
            command,
            about.id(),
            about.department(),
            number,
            opened(kind, id, number, title, rule),
            topic,
            says,
            clock.instant(),
            workdays.plus(today, rule.workdays(kind)),
            null,
            null,
            null,
            null));
  }

  private UUID opened(
      Supervision.SupervisionKind kind,
      UUID id,
      String number,
      String title,
      SupervisionRules.Rule rule) {
    var asked =
        new OpenCase(
            id,
            kind.procedure(),
            Supervision.matter(id),
            number,
            title,
            new SubjectRef(SubjectRef.Kind.SYSTEM, "onestop"),
            "身份保密",
            rule.department(),
            organization.department(rule.department()).division(),
            rule.workdays(kind),
            rule.workdays(kind),
            Map.of(),
            null);
    return Callers.as(Caller.system("onestop"), () -> casework.open(asked)).id();
  }

  private static UUID named(UUID command, Supervision.SupervisionKind kind) {
    return UUID.nameUUIDFromBytes((command + ":" + kind).getBytes(StandardCharsets.UTF_8));
  }
}
