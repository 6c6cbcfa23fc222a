package yingke.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** The session of this browser or script. */
@RestController
@RequestMapping("/api/identity")
class SessionController {
  private final SessionDesk desk;
  private final SignInDesk signIns;
  private final ActingDesk acting;
  private final Sessions sessions;
  private final String mode;

  SessionController(
      SessionDesk desk,
      SignInDesk signIns,
      ActingDesk acting,
      Sessions sessions,
      @Value("${yingke.mode}") String mode) {
    this.desk = desk;
    this.signIns = signIns;
    this.acting = acting;
    this.sessions = sessions;
    this.mode = mode;
  }

  /**
   * Who is signed in here, as whom they act, and what they may do.
   *
   * @param stopped why they can no longer act for the one they acted for, null while they can
   * @param renewPassword true while all they may do is set a password of their own
   */
  record SessionView(
      boolean signedIn,
      String mode,
      @Nullable AccountView account,
      @Nullable String department,
      Set<String> authorities,
      List<Seat> seats,
      @Nullable Acting actingFor,
      @Nullable String stopped,
      List<Firm> mayActFor,
      List<Principal> principals,
      boolean renewPassword) {}

  /**
   * In whose name.
   *
   * @param id of the firm or person in the registry
   * @param agency by which authorization, null when by one's own right
   */
  record Acting(String id, String name, SubjectRef.Kind kind, @Nullable UUID agency) {}

  /**
   * Somebody for whom the caller may act today.
   *
   * @param by what the caller is to them
   * @param items ids of service items, empty for all
   */
  record Principal(
      UUID agency,
      String name,
      SubjectRef.Kind kind,
      Agency.AgentKind by,
      List<String> items,
      LocalDate until) {
    static Principal of(Agency a) {
      return new Principal(
          a.id(),
          a.principalName(),
          a.principal().kind(),
          a.kind(),
          a.items().stream().sorted().toList(),
          a.until());
    }
  }

  /**
   * @param id of the account
   */
  record AccountView(String id, String name, SubjectRef.Kind kind) {}

  record SignIn(
      @NotBlank(message = "请填写账号") @Size(max = 60) String name,
      @NotBlank(message = "请填写密码") @Size(max = 128) String password) {}

  /**
   * @param legalEntityId a firm that one may act for
   * @param agency an authorization that one accepted; without either, one acts for oneself again
   */
  record ActFor(@Nullable String legalEntityId, @Nullable UUID agency) {}

  /** Who is signed in here; also sends the CSRF cookie. */
  @GetMapping("/session")
  @Public(because = "the first thing that every page asks")
  SessionView show(HttpServletRequest request, CsrfToken csrf) {
    csrf.getToken(); // asking for it is what sends the cookie
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!(authentication instanceof SignedIn signedIn))
      return new SessionView(
          false, mode, null, null, Set.of(), List.of(), null, null, List.of(), List.of(), false);
    var caller = signedIn.getPrincipal();
    var token = SessionFilter.token(request);
    return new SessionView(
        true,
        mode,
        new AccountView(caller.account(), caller.name(), caller.subject().kind()),
        caller.seats().isEmpty() ? null : caller.seats().getFirst().department(),
        caller.authorities(),
        caller.seats(),
        inWhoseName(token, caller),
        token == null ? null : sessions.ended(token).orElse(null),
        desk.firms(caller),
        acting.principals(caller).stream().map(Principal::of).toList(),
        token != null && sessions.session(token).filter(Session::renew).isPresent());
  }

  private @Nullable Acting inWhoseName(@Nullable String token, Caller caller) {
    var party = caller.actingFor();
    if (token == null || party == null) return null;
    return sessions
        .session(token)
        .filter(session -> session.actingName() != null)
        .map(session ->
            new Acting(
                party.id(), String.valueOf(session.actingName()), party.kind(), session.agency()))
        .orElse(null);
  }

  /** Signs this browser in with account and password. */
  @PostMapping("/sessions")
  @Public(because = "one is a stranger until one has signed in")
  ResponseEntity<Void> signIn(@Valid @RequestBody SignIn signIn, HttpServletRequest request) {
    var token = signIns.signIn(signIn.name(), signIn.password(), request.getRemoteAddr());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.SET_COOKIE, cookie(token, request).build().toString())
        .build();
  }

  /** Ends this session. */
  @DeleteMapping("/session")
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    var token = SessionFilter.token(request);
    if (token != null) desk.signOut(token);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie("", request).maxAge(0).build().toString())
        .build();
  }

  /** Acts for a firm or a person that one may act for, or for oneself again. */
  @PutMapping("/session/acting-for")
  ResponseEntity<Void> actFor(@RequestBody ActFor actFor, HttpServletRequest request) {
    var token = SessionFilter.token(request);
    if (token != null && actFor.agency() != null) acting.actBy(token, actFor.agency());
    else if (token != null) desk.actFor(token, actFor.legalEntityId());
    return ResponseEntity.noContent().build();
  }

  static ResponseCookie.ResponseCookieBuilder cookie(String token, HttpServletRequest request) {
    return ResponseCookie.from(SessionFilter.COOKIE, token)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/");
  }
}
