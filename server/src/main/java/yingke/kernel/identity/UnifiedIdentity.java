package yingke.kernel.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Unavailable;

/**
 * The province's unified identity (统一身份认证) as an OpenID Connect provider: authorization code with
 * PKCE. Spring Security's client makes the request, redeems the code and checks the ID token; our
 * own sessions begin after that. It is asked for its addresses when the first one signs in, so that
 * a start never waits for it.
 */
@Component
public class UnifiedIdentity {
  private static final Logger LOG = LoggerFactory.getLogger(UnifiedIdentity.class);
  private static final String REGISTRATION = "province";
  private static final String CALLBACK = "/api/identity/unified/callback";

  /**
   * Where it is and what it calls us.
   *
   * @param name what people call it
   */
  public record Connection(String name, String issuer, String clientId, String clientSecret) {
    /** The secret never shows. */
    @Override
    public String toString() {
      return "Connection[" + issuer + "]";
    }
  }

  private final String publicUrl;
  private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
  private volatile @Nullable Connection connection;
  private volatile @Nullable ClientRegistration registration;

  UnifiedIdentity(Environment settings) {
    this.publicUrl = settings.getProperty("yingke.public-url", "");
    var issuer = settings.getProperty("yingke.identity.unified.issuer", "");
    if (!issuer.isBlank())
      connect(
          new Connection(
              settings.getProperty("yingke.identity.unified.name", "安徽省统一身份认证"),
              issuer,
              settings.getProperty("yingke.identity.unified.client-id", ""),
              settings.getProperty("yingke.identity.unified.client-secret", "")));
  }

  /** From now on people can sign in through it. */
  public void connect(Connection other) {
    connection = other;
    registration = null;
  }

  /** What people call it; null when there is none. */
  @Nullable String name() {
    var known = connection;
    return known == null ? null : known.name();
  }

  /**
   * Begins a sign-in.
   *
   * @param state guards the way back against forgery
   * @param nonce binds the ID token to this sign-in
   */
  OAuth2AuthorizationRequest begin(String state, String nonce) {
    return request(
        state,
        builder -> {
          builder.additionalParameters(more -> more.put(OidcParameterNames.NONCE, nonce));
          OAuth2AuthorizationRequestCustomizers.withPkce().accept(builder);
        });
  }

  /**
   * Redeems the code and checks the ID token: signature, issuer, audience, time and nonce.
   *
   * @throws RuleBroken when it is not as it was begun
   */
  Map<String, Object> claims(String code, String state, String nonce, String verifier) {
    var begun =
        request(state, b -> b.attributes(a -> a.put(PkceParameterNames.CODE_VERIFIER, verifier)));
    var answered =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(publicUrl + CALLBACK)
            .state(state)
            .build();
    try {
      var tokens =
          new RestClientAuthorizationCodeTokenResponseClient()
              .getTokenResponse(
                  new OAuth2AuthorizationCodeGrantRequest(
                      registration(), new OAuth2AuthorizationExchange(begun, answered)));
      var text = tokens.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
      var token = decoders.createDecoder(registration()).decode(String.valueOf(text));
      return checked(token, nonce);
    } catch (OAuth2AuthorizationException | OAuth2AuthenticationException | JwtException wrong) {
      LOG.warn("sign-in through the unified identity refused: {}", wrong.getMessage());
      throw new RuleBroken("unified-refused", "统一身份认证没有通过，请重新登录");
    }
  }

  private static Map<String, Object> checked(Jwt token, String nonce) {
    if (!nonce.equals(token.getClaimAsString(OidcParameterNames.NONCE)))
      throw new RuleBroken("unified-refused", "统一身份认证没有通过，请重新登录");
    return new HashMap<>(token.getClaims());
  }

  private OAuth2AuthorizationRequest request(
      String state, Consumer<OAuth2AuthorizationRequest.Builder> more) {
    var known = registration();
    var builder =
        OAuth2AuthorizationRequest.authorizationCode()
            .clientId(known.getClientId())
            .authorizationUri(
                Objects.requireNonNull(known.getProviderDetails().getAuthorizationUri()))
            .redirectUri(publicUrl + CALLBACK)
            .scopes(known.getScopes())
            .state(state);
    more.accept(builder);
    return builder.build();
  }

  private ClientRegistration registration() {
    var made = registration;
    if (made != null) return made;
    var known = connection;
    if (known == null) throw new RuleBroken("unified-missing", "还没有接通统一身份认证，请用其他方式登录");
    try {
      made =
          ClientRegistrations.fromIssuerLocation(known.issuer())
              .registrationId(REGISTRATION)
              .clientId(known.clientId())
              .clientSecret(known.clientSecret())
              .redirectUri(publicUrl + CALLBACK)
              .scope("openid")
              .build();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
      throw new Unavailable("unified-away", "省统一身份认证暂时连接不上，请稍后再试，或用其他方式登录", away);
    }
    registration = made;
    return made;
  }
}
