package yingke.kernel.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.Sm3;

/**
 * Sessions in the database, so that a restart signs nobody out, behind a cache of a few seconds, so
 * that a request costs no query.
 */
@Component
class Sessions {
  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);
  private static final int MOST_CACHED = 10_000;

  /** What was found for a token, and when. */
  private record Known(Caller caller, Session session, @Nullable String ended, Instant at) {}

  private final IdentityStore store;
  private final AgencyStore agencies;
  private final Standing standing;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentHashMap<ByteBuffer, Known> known = new ConcurrentHashMap<>();

  Sessions(
      IdentityStore store,
      AgencyStore agencies,
      Standing standing,
      Clock clock,
      @Value("${yingke.identity.session-idle}") Duration idle,
      @Value("${yingke.identity.session-longest}") Duration longest) {
    this.store = store;
    this.agencies = agencies;
    this.standing = standing;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  /**
   * @return the token that the browser or script keeps; we keep only its hash
   */
  String open(UUID account) {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    store.open(hash(token), account, now, now.plus(longest));
    return token;
  }

  Instant expiry() {
    return clock.instant().plus(longest);
  }

  void close(String token) {
    store.close(hash(token));
    forget(token);
  }

  Optional<Session> session(String token) {
    return find(token).map(Known::session);
  }

  Optional<Caller> caller(String token) {
    return find(token).map(Known::caller);
  }

  /** Why the caller may no longer act for the one they acted for; empty while they may. */
  Optional<String> ended(String token) {
    return find(token).flatMap(known -> Optional.ofNullable(known.ended()));
  }

  /** After somebody's leave ended: its sessions are read anew. */
  void forgetAgency(UUID agency) {
    known.values().removeIf(each -> agency.equals(each.session().agency()));
  }

  /** After the session changed: the next request reads it anew. */
  void forget(String token) {
    known.remove(ByteBuffer.wrap(hash(token)));
  }

  private Optional<Known> find(String token) {
    var now = clock.instant();
    var hash = hash(token);
    var cached = known.get(ByteBuffer.wrap(hash));
    if (cached != null && now.isBefore(cached.at().plus(FRESH))) return Optional.of(cached);
    var found = store.findSession(hash).filter(session -> alive(session, now));
    if (found.isEmpty()) {
      known.remove(ByteBuffer.wrap(hash));
      return Optional.empty();
    }
    var session = found.get();
    if (session.lastSeen().isBefore(now.minus(TOUCH_EVERY))) store.touch(hash, now);
    if (known.size() >= MOST_CACHED) known.clear();
    var fresh = known(session, now);
    known.put(ByteBuffer.wrap(hash), fresh);
    return Optional.of(fresh);
  }

  private boolean alive(Session session, Instant now) {
    return now.isBefore(session.expiresAt()) && now.isBefore(session.lastSeen().plus(idle));
  }

  private Known known(Session session, Instant now) {
    var account = session.account().toString();
    var name = session.displayName();
    if (session.renew())
      return new Known(Standing.ofNewcomer(account, name, session.who()), session, null, now);
    if (session.agency() == null)
      return new Known(
          standing.of(account, name, session.who(), session.party()), session, null, now);
    var agency = agencies.find(session.agency()).orElseThrow();
    var today = LocalDate.ofInstant(now, clock.getZone());
    if (agency.on(today) == Agency.AgencyState.HOLDING)
      return new Known(standing.agent(account, name, session.who(), agency), session, null, now);
    return new Known(
        standing.stopped(account, name, session.who()), session, agency.why(today), now);
  }

  @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
  void closeExpired() {
    var now = clock.instant();
    store.closeExpired(now, now.minus(idle));
  }

  static byte[] hash(String token) {
    return Sm3.hash(token.getBytes(StandardCharsets.UTF_8));
  }
}
