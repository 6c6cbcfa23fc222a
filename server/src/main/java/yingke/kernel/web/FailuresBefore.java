package yingke.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells what fails before any controller is asked as if one had been: whoever is signed in is
 * looked for in the database, and it may be away.
 */
final class FailuresBefore extends OncePerRequestFilter {
  private final HandlerExceptionResolver problems;

  FailuresBefore(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException failed) {
      if (response.isCommitted()
          || problems.resolveException(request, response, null, failed) == null) throw failed;
    }
  }
}
