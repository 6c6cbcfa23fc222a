package yingke.kernel.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.TooOften;

/**
 * Passwords under Argon2id. Each check takes 16 MB, so only a few run at a time: a flood of
 * sign-ins waits at the door instead of eating the memory.
 */
@Component
class Passwords {
  /** One processor stays with those who have signed in. */
  private static final int AT_ONCE =
      Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 8);

  /**
   * A district's morning, 150 people at once, passes one slow processor in about twelve seconds.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int SHORTEST = 10;

  private static final int SECRET_GROUPS = 4;
  private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
  private static final String DIGITS = "23456789";

  private final SecureRandom random = new SecureRandom();
  private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2);
  private final Semaphore door = new Semaphore(AT_ONCE, true);
  private final String nobody = argon.encode("an account that does not exist");

  /** A stranger's guess takes as long as a known account's, so that names cannot be probed. */
  boolean matches(String password, @Nullable String hash) {
    enter();
    try {
      return argon.matches(password, hash == null ? nobody : hash) && hash != null;
    } finally {
      door.release();
    }
  }

  /**
   * @throws BadInput when the password is too weak, saying what it lacks
   */
  String hash(String password) {
    check(password);
    enter();
    try {
      return String.valueOf(argon.encode(password));
    } finally {
      door.release();
    }
  }

  /** A one-time secret that can be read out on the telephone: no letters that look alike. */
  String secret() {
    var secret = new StringBuilder();
    for (int group = 0; group < SECRET_GROUPS; group++) {
      if (group > 0) secret.append('-');
      secret.append(pick(CAPITALS)).append(pick(SMALL)).append(pick(SMALL)).append(pick(DIGITS));
    }
    return secret.toString();
  }

  private char pick(String from) {
    return from.charAt(random.nextInt(from.length()));
  }

  static void check(String password) {
    long classes =
        Stream.of(".*[a-z].*", ".*[A-Z].*", ".*\\d.*", ".*[^a-zA-Z0-9].*")
            .filter(password::matches)
            .count();
    if (password.length() < SHORTEST || password.length() > 128 || classes < 3)
      throw new BadInput("weak-password", "password", "密码至少 10 位，并包含大写字母、小写字母、数字、符号中的三类");
  }

  private void enter() {
    try {
      if (!door.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw busy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private static TooOften busy() {
    return new TooOften("同时登录的人较多，请过几秒钟再试", SOON);
  }
}
