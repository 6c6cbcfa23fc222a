package yingke.systems.onestop.reception;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Lets an officer use the applicant's own doors during a visit: a request that names the visit, by
 * the header {@code Yingke-Visit} or, for links and pictures, by {@code ?visit=}, is carried out in
 * the party's name. Only what belongs to filling in and following an application is open to it; a
 * rating is the applicant's own.
 */
@Component
class VisitFilter extends OncePerRequestFilter {
  private static final String HEADER = "Yingke-Visit";
  private static final Pattern DOORS =
      Pattern.compile(
          "/api/(?:files/files|onestop/documents|onestop/applications)(?:/([^/]+)(/.*)?)?");
  private static final String APPLICATIONS = "/api/onestop/applications";

  private final Helped helped;
  private final HandlerExceptionResolver problems;

  VisitFilter(
      Helped helped, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.helped = helped;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var named = named(request);
    var before = SecurityContextHolder.getContext();
    if (named == null
        || !(before.getAuthentication() instanceof SignedIn officer)
        || !DOORS.matcher(request.getRequestURI()).matches()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      var standIn = standIn(request.getRequestURI(), named, officer.getPrincipal());
      SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(standIn)));
    } catch (NotFound | RuleBroken refused) {
      problems.resolveException(request, response, null, refused);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static @Nullable String named(HttpServletRequest request) {
    var header = request.getHeader(HEADER);
    if (header != null) return header;
    return "GET".equals(request.getMethod()) ? request.getParameter("visit") : null;
  }

  private Caller standIn(String path, String named, Caller officer) {
    var visit = uuid(named).orElseThrow(Helped::missing);
    if (!path.startsWith(APPLICATIONS)) return helped.of(visit, officer, Optional.empty());
    var door = DOORS.matcher(path);
    if (!door.matches() || door.group(1) == null)
      throw new RuleBroken("not-in-visit", "接待中只能办理本次接待的申请，请回到接待页面选择事项或输入申请编号");
    if ("/rating".equals(door.group(2)))
      throw new RuleBroken("rating-own", "评价只能由申请人自己作出，请对方用自己的手机或在评价器上评价");
    if ("/handing-out/confirmation".equals(door.group(2)))
      throw new RuleBroken("receipt-own", "网上收到只能由申请人自己确认；对方在窗口的，请在“结果送达”里当面交给他");
    var application = uuid(door.group(1)).orElseThrow(Helped::missing);
    return helped.of(visit, officer, Optional.of(application));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
