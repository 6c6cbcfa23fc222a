package yingke.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Unavailable;

/** The way to the province's unified identity and back; a browser follows it, no program does. */
@RestController
@RequestMapping("/api/identity/unified")
@Public(because = "one is a stranger until one has signed in")
class UnifiedController {
  private static final Logger LOG = LoggerFactory.getLogger(UnifiedController.class);
  private static final String COOKIE = "YINGKE_UNIFIED";
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final UnifiedIdentity identity;
  private final UnifiedDesk desk;

  UnifiedController(UnifiedIdentity identity, UnifiedDesk desk) {
    this.identity = identity;
    this.desk = desk;
  }

  /**
   * Whether one can sign in through it.
   *
   * @param name what people call it, null when there is none
   */
  record Offered(boolean available, @Nullable String name) {}

  /** Whether the unified identity is connected. */
  @GetMapping
  Offered offered() {
    return new Offered(identity.name() != null, identity.name());
  }

  /** Sends the browser there. */
  @GetMapping("/start")
  ResponseEntity<Void> start(
      @RequestParam(defaultValue = "/portal") String back, HttpServletRequest request) {
    try {
      var departure = desk.begin(back);
      return away(departure.url(), cookie(departure.cookie(), KEPT, request));
    } catch (RuleBroken refused) {
      return trouble(refused.code(), request);
    } catch (Unavailable gone) {
      LOG.warn("unified identity is away", gone);
      return trouble(gone.code(), request);
    }
  }

  /** Takes the browser back, signed in. */
  @GetMapping("/callback")
  ResponseEntity<Void> callback(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @CookieValue(name = COOKIE, defaultValue = "") String begun,
      HttpServletRequest request) {
    try {
      var arrival = desk.complete(begun, state, code);
      return away(
          arrival.back(),
          SessionController.cookie(arrival.token(), request).build(),
          cookie("", Duration.ZERO, request));
    } catch (RuleBroken refused) {
      return trouble(refused.code(), request);
    } catch (Unavailable gone) {
      LOG.warn("unified identity is away", gone);
      return trouble(gone.code(), request);
    }
  }

  /** The sign-in page says it in words. */
  private static ResponseEntity<Void> trouble(String code, HttpServletRequest request) {
    return away("/portal/sign-in?trouble=" + code, cookie("", Duration.ZERO, request));
  }

  private static ResponseEntity<Void> away(String where, ResponseCookie... cookies) {
    var answer = ResponseEntity.status(HttpStatus.FOUND).location(URI.create(where));
    for (var each : cookies) answer.header(HttpHeaders.SET_COOKIE, each.toString());
    return answer.build();
  }

  private static ResponseCookie cookie(String value, Duration kept, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/api/identity/unified")
        .maxAge(kept)
        .build();
  }
}
