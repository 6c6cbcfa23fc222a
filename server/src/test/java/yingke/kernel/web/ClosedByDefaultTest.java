package yingke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yingke.YingkeTest;

@YingkeTest
class ClosedByDefaultTest {
  private final MockMvcTester http;
  private final RequestMappingHandlerMapping handlers;

  ClosedByDefaultTest(
      MockMvcTester http,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.http = http;
    this.handlers = handlers;
  }

  @Test
  void aStrangerIsAskedToSignInAtEveryOperationThatIsNotMarkedPublic() {
    var open = new ArrayList<String>();
    int seen = 0;
    for (var mapping : handlers.getHandlerMethods().entrySet()) {
      var handler = mapping.getValue();
      if (!handler.getBeanType().getName().startsWith("yingke.")
          || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Public.class)
          || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class)) continue;
      seen++;
      var method = mapping.getKey().getMethodsCondition().getMethods().iterator().next();
      for (var path : mapping.getKey().getPatternValues()) {
        var answer =
            http.method(HttpMethod.valueOf(method.name()))
                .uri(path.replaceAll("\\{[^}]+}", "1"))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .contentType(
                    mapping.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON))
                .exchange();
        if (answer.getResponse().getStatus() != 401)
          open.add(method + " " + path + " answers " + answer.getResponse().getStatus());
      }
    }
    assertThat(open).isEmpty();
    assertThat(seen).isPositive();
  }

  @Test
  void anAddressThatNobodyOpensIsNotFound() {
    for (var path : new String[] {"/api/nothing", "/api", "/secret.txt", "/actuator/env"})
      assertThat(http.get().uri(path)).as(path).hasStatus(404).bodyText().contains("not-found");
  }

  @Test
  void refusalsAreProblemsInUtf8() {
    assertThat(
            http.put()
                .uri("/api/identity/password")
                .with(SecurityMockMvcRequestPostProcessors.csrf()))
        .hasStatus(401)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("请先登录");
  }

  @Test
  void theThreeFacesAreOnePage() {
    for (var path :
        new String[] {"/portal/", "/portal/items/elder-card", "/work/inbox", "/cockpit"})
      assertThat(http.get().uri(path)).as(path).hasForwardedUrl("/index.html");
  }
}
