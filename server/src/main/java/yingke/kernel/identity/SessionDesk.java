package yingke.kernel.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;

/** Signing out, and acting for a firm. */
@Service
class SessionDesk {
  private final IdentityStore store;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  SessionDesk(IdentityStore store, Sessions sessions, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("isAuthenticated()")
  @Transactional
  public void signOut(String token) {
    audit.record("identity.session.close", "account:" + Callers.current().account(), Map.of());
    sessions.close(token);
  }

  /** Acts for a firm from now on, or for oneself again when {@code firm} is null. */
  @PreAuthorize("hasAuthority('identity.session.own')")
  @Transactional
  public void actFor(String token, @Nullable String firm) {
    var caller = Callers.current();
    if (firm == null) {
      store.actFor(Sessions.hash(token), null, null, null);
    } else {
      var mandate =
          firms(caller).stream()
              .filter(found -> found.id().equals(firm))
              .findFirst()
              .orElseThrow(() -> new AccessDeniedException("no mandate"));
      store.actFor(
          Sessions.hash(token),
          new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, mandate.id()),
          mandate.name(),
          null);
    }
    audit.record(
        "identity.session.act-for", "legal-entity:" + (firm == null ? "-" : firm), Map.of());
    sessions.forget(token);
  }

  /** The firms that the caller may act for today. */
  @PreAuthorize("isAuthenticated()")
  public List<Firm> firms(Caller caller) {
    return caller.subject().kind() == SubjectRef.Kind.PERSON
        ? store.mandates(UUID.fromString(caller.account()), LocalDate.now(clock))
        : List.of();
  }
}
