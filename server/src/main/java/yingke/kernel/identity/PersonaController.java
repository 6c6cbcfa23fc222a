package yingke.kernel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** Lets anybody be anybody, in the demonstration only: in production this class is not there. */
@RestController
@RequestMapping("/api/identity/personas")
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
@Public(because = "the demonstration has no secrets")
class PersonaController {
  private final Personas personas;
  private final Sessions sessions;

  PersonaController(Personas personas, Sessions sessions) {
    this.personas = personas;
    this.sessions = sessions;
  }

  /**
   * @param token for the header {@code Authorization: Bearer …}
   */
  record Token(String token, Instant expiresAt) {}

  /** The personas of the demonstration. */
  @GetMapping
  List<Persona> list() {
    return personas.all();
  }

  /** Signs this browser in as the persona or officer. */
  @PostMapping("/{id}/session")
  ResponseEntity<Void> session(@PathVariable String id, HttpServletRequest request) {
    var token = sessions.open(personas.account(id));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.SET_COOKIE, SessionController.cookie(token, request).build().toString())
        .build();
  }

  /** A bearer token for scripts, of a persona or officer. */
  @PostMapping("/{id}/token")
  @ResponseStatus(HttpStatus.CREATED)
  Token token(@PathVariable String id) {
    return new Token(sessions.open(personas.account(id)), sessions.expiry());
  }
}
