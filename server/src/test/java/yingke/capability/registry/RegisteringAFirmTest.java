package yingke.capability.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.registry.People.officer;

import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.kernel.crypto.CreditCode;

@YingkeTest
class RegisteringAFirmTest {
  private static final String[] REGISTRAR = {
    "registry.legal-entity.register", "registry.legal-entity.search"
  };

  private final MockMvcTester http;
  private final String code = code();
  private final String key = UUID.randomUUID().toString();

  RegisteringAFirmTest(MockMvcTester http) {
    this.http = http;
  }

  @Test
  void putsItIntoTheLibraryOnce() {
    assertThat(register(key, code, null, market())).hasStatus(201);
    assertThat(register(key, code, null, market())).hasStatus(201);
    assertThat(register(UUID.randomUUID().toString(), code, null, market()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("already-registered");
  }

  @Test
  void aWrongCheckCharacterNeedsAReasonAndLeavesAFlag() {
    var wrong = code.substring(0, 17) + (code.charAt(17) == '1' ? '2' : '1');
    assertThat(register(key, wrong, null, market()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("credit-code-check");
    assertThat(register(key, wrong, "与营业执照原件核对一致", market())).hasStatus(201);
    var found =
        http.post()
            .uri("/api/registry/legal-entities/searches")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                "{\"question\":{\"department\":\"market\",\"purpose\":\"duty:\",\"matter\":\"核对\"},\"words\":\"%s\"}"
                    .formatted(wrong))
            .with(market())
            .exchange();
    assertThat(found).bodyJson().extractingPath("$.items[0].codeFlagged").isEqualTo(true);
  }

  @Test
  void aCodeOfTheWrongShapeIsRefusedWhateverTheReason() {
    assertThat(register(key, "91341003SSSSSSSSS1", "就是这样", market())).hasStatus(400);
  }

  @Test
  void isTheMarketAuthoritysAlone() {
    assertThat(register(key, code, null, officer("civil", "341003", REGISTRAR))).hasStatus(409);
    assertThat(register(key, code, null, officer("market", "341003", "x"))).hasStatus(403);
  }

  private MvcTestResult register(
      String key, String uscc, @Nullable String reason, RequestPostProcessor caller) {
    var body =
        """
        {"uscc":"%s","name":"黄山区试验茶行","kind":"SELF_EMPLOYED","representativeName":"某人",
         "division":"341003100001","address":"黄山区甘棠镇1号","businessScope":"茶叶零售",
         "established":"2026-11-01","overrideReason":%s}
        """
            .formatted(uscc, reason == null ? "null" : "\"" + reason + "\"");
    return http.post()
        .uri("/api/registry/legal-entities")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Idempotency-Key", key)
        .content(body)
        .with(caller)
        .exchange();
  }

  private static RequestPostProcessor market() {
    return officer("market", "341003", REGISTRAR);
  }

  private static String code() {
    var text = new StringBuilder("92341097MA");
    new Random().ints(7, 0, 10).forEach(text::append);
    return text + "" + CreditCode.check(text.toString());
  }
}
