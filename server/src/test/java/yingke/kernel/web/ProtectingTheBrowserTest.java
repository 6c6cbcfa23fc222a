package yingke.kernel.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import yingke.YingkeTest;

/** What keeps words that somebody typed from acting in somebody else's browser. */
@YingkeTest
class ProtectingTheBrowserTest {
  private static final Pattern INLINE =
      Pattern.compile("<script(?![^>]*\\bsrc=)|\\son[a-z]+\\s*=|javascript:");
  private static final Pattern RAW =
      Pattern.compile("v-html|innerHTML|outerHTML|insertAdjacentHTML");

  private final MockMvcTester http;

  ProtectingTheBrowserTest(MockMvcTester http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/work/inbox", "/portal/", "/api/identity/session", "/api/nothing"})
  void everyAnswerForbidsForeignAndInlineScripts(String path) {
    var answer = http.get().uri(path).exchange().getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'")
        .contains("base-uri 'self'", "form-action 'self'")
        .doesNotContain("script-src", "unsafe-eval", "default-src 'self' 'unsafe-inline'");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @Test
  void behindTlsTheSessionTravelsOnlyEncrypted() {
    for (var secure : new boolean[] {true, false}) {
      var answer =
          http.post().uri("/api/identity/personas/wang-guilan/session").secure(secure).exchange();
      var cookie = requireNonNull(answer.getResponse().getCookie("YINGKE_SESSION"));
      assertThat(cookie.getSecure()).isEqualTo(secure);
      assertThat(cookie.isHttpOnly()).isTrue();
      assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }
  }

  @Test
  void thePageHasNoScriptOfItsOwnInside() throws IOException {
    assertThat(Files.readString(Path.of("../web/index.html"))).doesNotContainPattern(INLINE);
  }

  /** Words are put into pages as text, everywhere: nobody's name is markup. */
  @Test
  void noScreenTakesWordsForMarkup() throws IOException {
    try (var files = Files.walk(Path.of("../web/src"))) {
      var sources = files.filter(file -> file.toString().matches(".*\\.(vue|ts)")).toList();
      assertThat(sources).hasSizeGreaterThan(50);
      for (var source : sources)
        assertThat(Files.readString(source)).as(source.toString()).doesNotContainPattern(RAW);
    }
  }
}
