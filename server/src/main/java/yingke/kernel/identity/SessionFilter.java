package yingke.kernel.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import yingke.kernel.web.SignInFilter;

/** Finds the caller by the session cookie of a browser or the bearer token of a script. */
@Component
class SessionFilter extends OncePerRequestFilter implements SignInFilter {
  static final String COOKIE = "YINGKE_SESSION";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = token(request);
    if (token != null) sessions.ended(token).ifPresent(why -> request.setAttribute(STOPPED, why));
    if (token != null && SecurityContextHolder.getContext().getAuthentication() == null)
      sessions
          .caller(token)
          .ifPresentOrElse(
              caller ->
                  SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(caller))),
              () -> request.setAttribute(EXPIRED, true));
    chain.doFilter(request, response);
  }

  static @Nullable String token(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) return header.substring(BEARER.length());
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }
}
