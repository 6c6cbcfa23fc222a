package yingke.kernel.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose names people act. */
@Component
public class Parties {
  private final IdentityStore store;
  private final Sessions sessions;
  private final Clock clock;

  Parties(IdentityStore store, Sessions sessions, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** What the caller's party is called: the firm, the principal, or the caller. */
  public String name(Caller caller) {
    if (caller.agency() != null) return caller.agency().principalName();
    if (caller.actingFor() == null) return caller.name();
    return store.mandates(UUID.fromString(caller.account()), LocalDate.now(clock)).stream()
        .filter(firm -> firm.id().equals(caller.party().id()))
        .findFirst()
        .map(Firm::name)
        .orElse(caller.name());
  }

  /** An account and whose it is. */
  public record Holder(UUID id, String name) {}

  /** The account that stands for somebody; empty when they have none. */
  public Optional<Holder> accountOf(SubjectRef subject) {
    return store
        .findBySubject(subject)
        .filter(Account::enabled)
        .map(account -> new Holder(account.id(), account.displayName()));
  }

  /** After an authorization ended: whoever acts by it is asked anew. */
  public void forget(UUID agency) {
    sessions.forgetAgency(agency);
  }
}
