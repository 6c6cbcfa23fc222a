package yingke.kernel.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Closed by default: an address that no controller opens is refused, one that is not {@link Public}
 * needs a signed-in caller, and authority is checked where the work is done, by the Desks.
 */
@Configuration
@EnableMethodSecurity
class Security {
  /** Scripts, styles and pictures come from us alone; inline styles are Element Plus's. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self';"
          + " form-action 'self'";

  private final JsonMapper json;
  private final RequestMappingHandlerMapping handlers;
  private final HandlerExceptionResolver problems;

  Security(
      JsonMapper json,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.json = json;
    this.handlers = handlers;
    this.problems = problems;
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, List<SignInFilter> signIns) {
    http.addFilterBefore(new FailuresBefore(problems), AnonymousAuthenticationFilter.class);
    for (var signIn : signIns) http.addFilterBefore(signIn, AnonymousAuthenticationFilter.class);
    return http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf ->
            csrf.spa()
                // every request signs in anew here: a mark changed each time loses races of two
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .ignoringRequestMatchers(request -> cookieless(request)))
        .requestCache(cache -> cache.disable())
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> {}))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ASYNC) // the first dispatch was checked
                .permitAll()
                .requestMatchers("/", "/portal/**", "/work/**", "/cockpit/**", "/assets/**")
                .permitAll()
                .requestMatchers("/index.html", "/favicon.svg", "/error", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/openapi.json")
                .permitAll()
                .anyRequest()
                .access(this::opened))
        .exceptionHandling(failures ->
            failures
                .authenticationEntryPoint((request, response, e) -> refuse(request, response))
                .accessDeniedHandler((request, response, e) ->
                    answer(
                        response,
                        handler(request) == null ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN)))
        .build();
  }

  /**
   * A request without cookies cannot be forged by another site: bearer tokens need no CSRF mark.
   */
  private static boolean cookieless(HttpServletRequest request) {
    return request.getCookies() == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private AuthorizationDecision opened(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    var handler = handler(context.getRequest());
    if (handler == null) return new AuthorizationDecision(false);
    if (isPublic(handler)) return new AuthorizationDecision(true);
    var caller = who.get();
    return new AuthorizationDecision(
        caller != null
            && caller.isAuthenticated()
            && !(caller instanceof AnonymousAuthenticationToken));
  }

  private static boolean isPublic(HandlerMethod handler) {
    return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Public.class)
        || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
  }

  private @Nullable HandlerMethod handler(HttpServletRequest request) {
    try {
      var chain = handlers.getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
    } catch (Exception unmapped) { // wrong method or media type: nothing opens it
      return null;
    }
  }

  /** What does not exist is 404 for everybody; what exists asks a stranger to sign in. */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (handler(request) == null) answer(response, HttpStatus.NOT_FOUND);
    else if (request.getAttribute(SignInFilter.EXPIRED) == null)
      answer(response, HttpStatus.UNAUTHORIZED);
    else
      answer(
          response,
          Problems.of(HttpStatus.UNAUTHORIZED, "session-expired", "登录已过期，请重新登录；您填写的内容不会丢失"));
  }

  private void answer(HttpServletResponse response, HttpStatus status) throws IOException {
    answer(response, Problems.plain(status));
  }

  private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
    Problems.write(response, problem, json);
  }
}
