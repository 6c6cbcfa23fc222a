package yingke.kernel.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.RuleBroken;

/** Signing in and out, and acting for a firm. */
@Service
class SessionDesk {
  private final IdentityStore store;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;
  private final int failuresBeforeLock;
  private final Duration lockedFor;

  SessionDesk(
      IdentityStore store,
      Sessions sessions,
      Passwords passwords,
      Audit audit,
      Clock clock,
      @Value("${yingke.identity.failures-before-lock}") int failuresBeforeLock,
      @Value("${yingke.identity.locked-for}") Duration lockedFor) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.failuresBeforeLock = failuresBeforeLock;
    this.lockedFor = lockedFor;
  }

  /**
   * Checks a password; the wrong ones are counted and lock the account for a while.
   *
   * @return the session's token
   */
  @PreAuthorize("permitAll()")
  @Transactional(noRollbackFor = RuleBroken.class)
  public String signIn(String name, String password) {
    var account = store.findByName(name).filter(Account::enabled);
    var locked = account.filter(found -> found.lockedAt(clock.instant()));
    if (locked.isPresent()) throw locked(locked.get());
    if (!passwords.matches(password, account.map(Account::password).orElse(null))) {
      account.ifPresent(this::countFailure);
      throw new RuleBroken("wrong-password", "账号或密码不正确；连续输错 " + failuresBeforeLock + " 次将暂时锁定");
    }
    var found = account.orElseThrow();
    if (found.renewBy() != null && !clock.instant().isBefore(found.renewBy()))
      throw new RuleBroken("secret-expired", "一次性密码已过期，请系统管理员重新设置一个");
    store.clearFailures(found.id());
    audit.record("identity.session.open", "account:" + found.id(), Map.of("by", "password"));
    return sessions.open(found.id());
  }

  private void countFailure(Account account) {
    store.countFailure(account.id(), failuresBeforeLock, clock.instant().plus(lockedFor));
    audit.record("identity.session.refuse", "account:" + account.id(), Map.of());
  }

  private RuleBroken locked(Account account) {
    var until = Objects.requireNonNull(account.lockedUntil());
    long minutes = Duration.between(clock.instant(), until).toMinutes() + 1;
    return new RuleBroken("account-locked", "密码连续输错，账号已暂时锁定，请在 " + minutes + " 分钟后再试");
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
