package yingke.kernel.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.RuleBroken;

/**
 * Signing in with a password. Checking one takes a processor for a while, so nobody holds a
 * connection of the database meanwhile, and an account is looked at again afterwards.
 */
@Service
class SignInDesk {
  private final IdentityStore store;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SignInGate gate;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SignInDesk(
      IdentityStore store,
      Sessions sessions,
      Passwords passwords,
      SignInGate gate,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.gate = gate;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Checks a password; the wrong ones are counted, for the account and for the address.
   *
   * @param address that the request came from
   * @return the session's token
   */
  @PreAuthorize("permitAll()")
  public String signIn(String name, String password, String address) {
    return gate.pass(address, () -> check(name, password, address));
  }

  private String check(String name, String password, String address) {
    var account = known(name);
    account.ifPresent(this::requireUnlocked);
    boolean right = passwords.matches(password, account.map(Account::password).orElse(null));
    if (!right) {
      account.ifPresent(this::countFailure);
      gate.failed(address);
      throw new RuleBroken(
          "wrong-password", "账号或密码不正确；连续输错 " + gate.lockout().failures() + " 次将暂时锁定");
    }
    return Objects.requireNonNull(transaction.execute(_ -> open(name)));
  }

  /** It may have been locked, closed or given another secret while the password was checked. */
  private String open(String name) {
    var account = known(name).orElseThrow(() -> new RuleBroken("wrong-password", "账号已停用"));
    requireUnlocked(account);
    if (account.renewBy() != null && !clock.instant().isBefore(account.renewBy()))
      throw new RuleBroken("secret-expired", "一次性密码已过期，请系统管理员重新设置一个");
    store.clearFailures(account.id());
    audit.record("identity.session.open", "account:" + account.id(), Map.of("by", "password"));
    return sessions.open(account.id());
  }

  private Optional<Account> known(String name) {
    return store.findByName(name).filter(Account::enabled);
  }

  private void countFailure(Account account) {
    var lockout = gate.lockout();
    transaction.executeWithoutResult(_ -> {
      store.countFailure(account.id(), lockout.failures(), clock.instant().plus(lockout.lasts()));
      audit.record("identity.session.refuse", "account:" + account.id(), Map.of());
    });
  }

  private void requireUnlocked(Account account) {
    if (!account.lockedAt(clock.instant())) return;
    var until = Objects.requireNonNull(account.lockedUntil());
    long minutes = Duration.between(clock.instant(), until).toMinutes() + 1;
    throw new RuleBroken("account-locked", "密码连续输错，账号已暂时锁定，请在 " + minutes + " 分钟后再试");
  }
}
