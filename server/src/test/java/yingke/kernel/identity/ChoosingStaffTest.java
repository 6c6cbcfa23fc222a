package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import yingke.YingkeTest;

/** Who gives posts and opens accounts chooses people, and mixes nobody up with somebody else. */
@YingkeTest
class ChoosingStaffTest {
  private static final String SYSTEM = "data-admin";
  private static final String SECURITY = "security-admin";
  private static final String AUDIT = "auditor";

  private final MockMvcTester http;
  private final JsonMapper json;

  ChoosingStaffTest(MockMvcTester http, JsonMapper json) {
    this.http = http;
    this.json = json;
  }

  @Test
  void findsPeopleByNameNumberAndOrganWithTheirPostsAndAccounts() {
    var staff = word();
    assertThat(open(staff, "新来的")).hasStatus(201);
    assertThat(found(SYSTEM, staff)).hasStatusOk().bodyText().contains("新来的", "n-" + staff);
    assertThat(found(SECURITY, "数据资源")).bodyText().contains("丁一凡", "\"title\":\"系统管理员\"", staff);
    assertThat(found(SYSTEM, "office-head"))
        .as("somebody without an account")
        .bodyText()
        .contains("\"login\":null");
    assertThat(found(SYSTEM, "查无此人")).bodyText().contains("\"items\":[]");
  }

  @Test
  void isNotForThoseWhoGiveNoPosts() {
    assertThat(found(AUDIT, "")).hasStatus(403);
  }

  @Test
  void opensNoAccountForAStrangerWhoHasTheNumber() {
    assertThat(open("office-head", "李四")).hasStatus(400).bodyText().contains("已经是别人的");
  }

  private static String word() {
    return "s-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private MvcTestResult found(String persona, String words) {
    return http.get()
        .uri("/api/identity/staff?limit=200&q={words}", words)
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(persona))
        .exchange();
  }

  private MvcTestResult open(String staff, String name) {
    var order =
        Map.of("name", "n-" + staff, "staff", staff, "staffName", name, "department", "data");
    return http.post()
        .uri("/api/identity/accounts")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(SYSTEM))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(order))
        .exchange();
  }

  private String token(String persona) {
    var session =
        http.post().uri("/api/identity/personas/" + persona + "/token").with(csrf()).exchange();
    var text = new String(session.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    return JsonPath.read(text, "$.token");
  }
}
