package yingke.kernel.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.NotFound;

/** Acting for others by their leave. */
@Service
class ActingDesk {
  private final IdentityStore store;
  private final AgencyStore agencies;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  ActingDesk(
      IdentityStore store, AgencyStore agencies, Sessions sessions, Audit audit, Clock clock) {
    this.store = store;
    this.agencies = agencies;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Acts for the principal of an authorization from now on. */
  @PreAuthorize("hasAuthority('identity.session.own')")
  @Transactional
  public void actBy(String token, UUID agency) {
    var caller = Callers.current();
    var found =
        agencies
            .findReceived(agency, UUID.fromString(caller.account()))
            .orElseThrow(() -> new NotFound("没有找到这份授权，请刷新后再看"));
    found.requireHolding(LocalDate.now(clock));
    store.actFor(Sessions.hash(token), found.principal(), found.principalName(), agency);
    audit.record(
        "identity.session.act-for",
        found.principal().toString(),
        Map.of("agency", agency.toString()));
    sessions.forget(token);
  }

  /** Those who let the caller act for them today. */
  @PreAuthorize("isAuthenticated()")
  public List<Agency> principals(Caller caller) {
    if (caller.subject().kind() != SubjectRef.Kind.PERSON) return List.of();
    var today = LocalDate.now(clock);
    return agencies.receivedBy(UUID.fromString(caller.account())).stream()
        .filter(agency -> agency.on(today) == Agency.AgencyState.HOLDING)
        .toList();
  }
}
