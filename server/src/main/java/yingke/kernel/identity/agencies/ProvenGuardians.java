package yingke.kernel.identity.agencies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.AgencyStore;
import yingke.kernel.identity.Guardianships;
import yingke.kernel.identity.Parties;
import yingke.kernel.identity.SubjectRef;

/** Keeps guardianships beside the authorizations by consent, under the same rules for sessions. */
@Component
class ProvenGuardians implements Guardianships {
  private final AgencyStore agencies;
  private final AgencyRules rules;
  private final Parties parties;
  private final Audit audit;
  private final Clock clock;

  ProvenGuardians(
      AgencyStore agencies, AgencyRules rules, Parties parties, Audit audit, Clock clock) {
    this.agencies = agencies;
    this.rules = rules;
    this.parties = parties;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public boolean establish(
      UUID id, SubjectRef ward, String wardName, LocalDate born, SubjectRef guardian) {
    var today = LocalDate.now(clock);
    var last = born.plusYears(rules.on(today).adultAt()).minusDays(1);
    var account = parties.accountOf(guardian);
    if (account.isEmpty() || last.isBefore(today)) return false;
    var now = clock.instant();
    var given =
        new Agency(
            id,
            ward,
            wardName,
            Agency.AgentKind.GUARDIAN,
            account.get().name(),
            null,
            Set.of(),
            true,
            today,
            last,
            now,
            now,
            null,
            null,
            null);
    if (agencies.insert(given, id, null, account.get().id())) {
      agencies.accept(id, account.get().id(), now);
      audit.record("identity.agency.hold", "agency:" + id, Map.of("act", "prove"));
    }
    return true;
  }

  @Override
  public Optional<Agency> find(UUID id) {
    return agencies.find(id).filter(Agency::guardian);
  }

  @Override
  @Transactional
  public void revoke(UUID id) {
    var found = find(id).orElseThrow();
    var agent = Objects.requireNonNull(found.agent());
    if (agencies.end(id, null, agent, Agency.EndedBy.AUTHORITY, clock.instant()))
      audit.record("identity.agency.hold", "agency:" + id, Map.of("act", "revoke"));
    parties.forget(id);
  }
}
