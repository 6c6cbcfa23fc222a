package yingke.capability.casework.handover;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.organization.Organization;
import yingke.kernel.sql.DemoData;

/** One officer is away when the demonstration begins, and another one was. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class DelegationDemo implements DemoData {
  private static final int AFTER_PEOPLE = 110;

  private final DelegationStore delegations;
  private final Organization organization;
  private final Clock clock;

  DelegationDemo(DelegationStore delegations, Organization organization, Clock clock) {
    this.delegations = delegations;
    this.organization = organization;
    this.clock = clock;
  }

  @Override
  public int order() {
    return AFTER_PEOPLE;
  }

  @Override
  @Transactional
  public void load() {
    var today = LocalDate.now(clock);
    keep("urban-director", "urban-reviewer", today, today.plusDays(4), "到省里参加城市管理培训");
    keep("health-inspector-1", "health-inspector-2", today.minusDays(9), today.minusDays(5), "年休假");
  }

  private void keep(String principal, String deputy, LocalDate first, LocalDate last, String why) {
    var id = UUID.nameUUIDFromBytes((principal + " away").getBytes(StandardCharsets.UTF_8));
    if (delegations.find(id).isPresent()) return;
    var absence = new Absence(principal, deputy, first, last, why, List.of());
    delegations.insert(
        Delegation.arranged(
            id,
            organization.findStaff(principal).orElseThrow(),
            organization.findStaff(deputy).orElseThrow(),
            absence,
            List.of(),
            "demo",
            clock.instant()));
  }
}
