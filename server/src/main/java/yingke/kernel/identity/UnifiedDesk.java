package yingke.kernel.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.SealBroken;
import yingke.kernel.crypto.Sealing;
import yingke.kernel.web.RuleBroken;

/** Signing in through the province's unified identity. */
@Service
class UnifiedDesk {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final UnifiedIdentity identity;
  private final UnifiedAccounts accounts;
  private final Sessions sessions;
  private final Sealing sealing;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  UnifiedDesk(
      UnifiedIdentity identity,
      UnifiedAccounts accounts,
      Sessions sessions,
      Sealing sealing,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.identity = identity;
    this.accounts = accounts;
    this.sessions = sessions;
    this.sealing = sealing;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A sign-in on its way, kept sealed in a cookie of the browser that began it.
   *
   * @param back a path of our own
   */
  record Begun(String state, String nonce, String verifier, String back, Instant until) {}

  /** Where the browser goes, and what it keeps meanwhile. */
  record Departure(String url, String cookie) {}

  /** The session that began, and where the browser goes now. */
  record Arrival(String token, String back) {}

  @PreAuthorize("permitAll()")
  Departure begin(String back) {
    var state = token();
    var nonce = token();
    var request = identity.begin(state, nonce);
    var verifier = String.valueOf(request.<Object>getAttribute(PkceParameterNames.CODE_VERIFIER));
    var own = back.matches("/[a-z][\\w/?=&.-]*") ? back : "/portal";
    var begun = new Begun(state, nonce, verifier, own, clock.instant().plus(PATIENCE));
    return new Departure(
        request.getAuthorizationRequestUri(), sealing.seal(json.writeValueAsString(begun)));
  }

  /**
   * Ends a sign-in in the browser that began it.
   *
   * @throws RuleBroken when it was begun elsewhere, took too long, or the unified identity says no
   */
  @PreAuthorize("permitAll()")
  @Transactional
  public Arrival complete(String cookie, String state, String code) {
    var begun = opened(cookie);
    if (!begun.state().equals(state) || clock.instant().isAfter(begun.until()))
      throw new RuleBroken("unified-expired", "这次登录已经过期，请重新登录");
    var claims = identity.claims(code, state, begun.nonce(), begun.verifier());
    var account = accounts.of(claims);
    if (!account.enabled()) throw new RuleBroken("account-disabled", "这个账户已停用，请联系区数据资源局");
    var token = sessions.open(account.id());
    accounts.actFor(claims, token);
    sessions.forget(token);
    audit.record("identity.session.open", "account:" + account.id(), Map.of("by", "unified"));
    return new Arrival(token, begun.back());
  }

  private Begun opened(String cookie) {
    try {
      return json.readValue(sealing.open(cookie), Begun.class);
    } catch (SealBroken | JacksonException foreign) {
      throw new RuleBroken("unified-expired", "这次登录已经过期，请重新登录");
    }
  }

  private String token() {
    var bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
