package yingke.kernel.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yingke.kernel.web.Pace;
import yingke.kernel.web.TooOften;

/**
 * Keeps those who guess from those who sign in: an address whose guesses go wrong too often is
 * turned away before it costs anything, and one address never fills the whole queue for checking
 * passwords. Others do not notice.
 */
@Component
class SignInGate {
  private static final Duration SOON = Duration.ofSeconds(2);

  /**
   * When an account is locked, and how long.
   *
   * @param failures in a row
   */
  record Lockout(int failures, Duration lasts) {}

  private final Lockout lockout;
  private final Pace failures;
  private final int waitingByAddress;
  private final ConcurrentHashMap<String, Integer> waiting = new ConcurrentHashMap<>();

  /**
   * @param lockFailures in a row that lock an account
   * @param failures that one address may have within the span; an office behind one address has
   *     many people
   * @param waiting of one address that wait for their turn at once
   */
  SignInGate(
      @Value("${yingke.identity.failures-before-lock}") int lockFailures,
      @Value("${yingke.identity.locked-for}") Duration lockedFor,
      @Value("${yingke.identity.address-failures}") int failures,
      @Value("${yingke.identity.address-span}") Duration span,
      @Value("${yingke.identity.address-waiting}") int waiting,
      Clock clock) {
    this.lockout = new Lockout(lockFailures, lockedFor);
    this.failures = new Pace(failures, span, clock);
    this.waitingByAddress = waiting;
  }

  Lockout lockout() {
    return lockout;
  }

  /** Lets one attempt through. Throws {@link TooOften} for those who must wait. */
  <T> T pass(String address, Supplier<T> attempt) {
    failures.require(address, "这个网络地址登录失败次数过多，请过几分钟再试");
    if (waiting.merge(address, 1, Integer::sum) > waitingByAddress) {
      leave(address);
      throw new TooOften("同一网络地址同时登录的人太多，请几秒钟后再试", SOON);
    }
    try {
      return attempt.get();
    } finally {
      leave(address);
    }
  }

  private void leave(String address) {
    waiting.computeIfPresent(address, (_, n) -> n > 1 ? n - 1 : null);
  }

  /** A guess went wrong. */
  void failed(String address) {
    failures.step(address, "这个网络地址登录失败次数过多，请过几分钟再试");
  }
}
