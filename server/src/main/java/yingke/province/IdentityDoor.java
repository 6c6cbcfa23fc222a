package yingke.province;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The unified identity (统一身份认证): OpenID Connect with authorization code and PKCE. Whoever opens it
 * chooses whom to play.
 */
final class IdentityDoor {
  static final String CLIENT = "yingke-341003";
  private static final Duration CODE_LIVES = Duration.ofMinutes(1);
  private static final Duration TOKEN_LIVES = Duration.ofMinutes(5);
  private static final int BITS = 2048;

  private record Code(Map<String, Object> person, Query asked, Instant until) {}

  private final URI url;
  private final String clientSecret;
  private final List<Map<String, Object>> people;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private @Nullable RSAKey key;

  IdentityDoor(
      URI url,
      String clientSecret,
      List<Map<String, Object>> people,
      JsonMapper json,
      Clock clock) {
    this.url = url;
    this.clientSecret = clientSecret;
    this.people = people;
    this.json = json;
    this.clock = clock;
  }

  Answer answer(HttpExchange http, byte[] body) {
    var path = http.getRequestURI().getPath();
    return switch (path) {
      case "/oidc/.well-known/openid-configuration" -> Answer.json(configuration());
      case "/oidc/jwks" -> Answer.json(json.readTree(new JWKSet(key()).toString()));
      case "/oidc/authorize" ->
          http.getRequestMethod().equals("POST")
              ? authorize(Query.of(body))
              : choose(Query.of(http.getRequestURI().getRawQuery()));
      case "/oidc/token" ->
          token(http.getRequestHeaders().getFirst("Authorization"), Query.of(body));
      default -> Answer.problem(404, "没有这个接口");
    };
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", url + "/oidc",
        "authorization_endpoint", url + "/oidc/authorize",
        "token_endpoint", url + "/oidc/token",
        "jwks_uri", url + "/oidc/jwks",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "scopes_supported", List.of("openid"),
        "code_challenge_methods_supported", List.of("S256"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  private Answer choose(Query asked) {
    var wrong = problem(asked);
    return wrong == null ? Answer.page(Pages.people(people, asked.values())) : wrong;
  }

  private Answer authorize(Query asked) {
    var wrong = problem(asked);
    if (wrong != null) return wrong;
    var person =
        people.stream()
            .filter(each -> asked.get("person").equals(each.get("id")))
            .findFirst()
            .orElseThrow();
    var code = UUID.randomUUID().toString();
    codes.put(code, new Code(person, asked, clock.instant().plus(CODE_LIVES)));
    return Answer.redirect(
        asked.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + Query.encoded(asked.get("state")));
  }

  private static @Nullable Answer problem(Query asked) {
    var back = asked.get("redirect_uri");
    if (!asked.get("client_id").equals(CLIENT)
        || !back.matches(
            "https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?/api/identity/unified/callback"))
      return Answer.problem(400, "没有登记的应用或回调地址");
    if (!asked.get("response_type").equals("code")
        || !asked.get("code_challenge_method").equals("S256")
        || asked.get("code_challenge").isEmpty()) return Answer.problem(400, "需要授权码方式和 PKCE（S256）");
    return null;
  }

  /** A code is good once, for the verifier and the address that it was asked with. */
  private Answer token(@Nullable String authorization, Query asked) {
    if (!knows(authorization)) return Answer.problem(401, "应用密钥不正确");
    var code = codes.remove(asked.get("code"));
    if (code == null
        || clock.instant().isAfter(code.until())
        || !code.asked().get("redirect_uri").equals(asked.get("redirect_uri"))
        || !code.asked().get("code_challenge").equals(challenge(asked.get("code_verifier")))) {
      var error = Answer.json(Map.of("error", "invalid_grant"));
      return new Answer(400, error.type(), error.body(), Map.of());
    }
    return Answer.json(
        Map.of(
            "access_token", UUID.randomUUID().toString(),
            "token_type", "Bearer",
            "expires_in", TOKEN_LIVES.toSeconds(),
            "id_token", idToken(code)));
  }

  private boolean knows(@Nullable String authorization) {
    var expected =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + expected).equals(authorization);
  }

  private String idToken(Code code) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(url + "/oidc")
            .audience(CLIENT)
            .subject(String.valueOf(code.person().get("id")))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(TOKEN_LIVES)))
            .claim("nonce", code.asked().get("nonce"));
    code.person()
        .forEach((name, value) -> {
          if (!name.equals("id") && !name.equals("role")) claims.claim(name, value);
        });
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key().getKeyID()).build();
      var token = new SignedJWT(header, claims.build());
      token.sign(new RSASSASigner(key()));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Made when the first one signs in: most demonstrations never need it. */
  private synchronized RSAKey key() {
    if (key == null)
      try {
        key = new RSAKeyGenerator(BITS).keyID("sandbox").generate();
      } catch (JOSEException impossible) {
        throw new IllegalStateException(impossible);
      }
    return key;
  }

  private static String challenge(String verifier) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
