package yingke.capability.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.registry.People.citizen;
import static yingke.capability.registry.People.officer;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;

@YingkeTest
class RegistryApiTest {
  private static final String VILLAGE = "341003100001";
  private static final String CIVIL =
      "\"department\":\"civil\",\"purpose\":\"benefit:\",\"matter\":\"试验办件\"";
  private static final String[] SEARCH = {"registry.person.search", "registry.legal-entity.search"};

  private final MockMvcTester http;
  private final JdbcClient db;
  private final BaseLibraries libraries;
  private final Person person = People.somebody(VILLAGE);

  RegistryApiTest(MockMvcTester http, JdbcClient db, BaseLibraries libraries) {
    this.http = http;
    this.db = db;
    this.libraries = libraries;
    libraries.putPeople(List.of(person));
  }

  @Test
  void peopleSeeTheirOwnInTheClearWithItsSource() {
    var me = http.get().uri("/api/registry/me").with(citizen(person.id())).exchange();
    assertThat(me).hasStatusOk();
    assertThat(me).bodyJson().extractingPath("$.person.id").isEqualTo(person.id());
    assertThat(me)
        .bodyJson()
        .extractingPath("$.person.attributes[?(@.code=='id-number')].value")
        .asArray()
        .containsExactly(person.idNumber().value());
    assertThat(me)
        .bodyJson()
        .extractingPath("$.person.attributes[?(@.code=='phone')].source")
        .asArray()
        .containsExactly("黄山区数据资源局");
  }

  @Test
  void strangersSeeNothing() {
    assertThat(http.get().uri("/api/registry/me")).hasStatus(401);
    for (var path : List.of("people/searches", "legal-entities/searches"))
      assertThat(post(path, search(person.name().value()), citizen(person.id()))).hasStatus(403);
    var other = People.somebody(VILLAGE);
    assertThat(post("people/" + person.id() + "/readings", "{" + CIVIL + "}", citizen(other.id())))
        .hasStatus(403);
  }

  @Test
  void anOfficerFindsByNameAndSeesTheMask() {
    var found = post("people/searches", search(person.name().value()), civil(SEARCH));
    assertThat(found).hasStatusOk();
    assertThat(found).bodyJson().extractingPath("$.items[0].name").isEqualTo(person.name().value());
    assertThat(found)
        .bodyJson()
        .extractingPath("$.items[0].idNumber")
        .asString()
        .matches("341097\\*{8}....");
    assertThat(body(found)).doesNotContain(person.idNumber().value());
    var detail = post("people/" + person.id() + "/readings", "{" + CIVIL + "}", civil(SEARCH));
    assertThat(detail).hasStatusOk();
    assertThat(body(detail))
        .doesNotContain(person.idNumber().value())
        .doesNotContain(Objects.requireNonNull(person.phone()).value())
        .doesNotContain(person.address().value())
        .doesNotContain(person.birthDate().value().toString())
        .contains("黄山市公安局黄山区分局");
  }

  @Test
  void anOfficerFindsByWholeIdNumber() {
    var found = post("people/searches", search(person.idNumber().value()), civil(SEARCH));
    assertThat(found).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(found).bodyJson().extractingPath("$.items[0].id").isEqualTo(person.id());
  }

  @Test
  void aSearchWithoutPurposeOrGrantIsRefused() {
    assertThat(post("people/searches", "{\"words\":\"王\"}", civil(SEARCH))).hasStatus(400);
    var foreign = search(person.name().value()).replace("benefit:", "licensing:");
    assertThat(post("people/searches", foreign, civil(SEARCH)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("no-grant");
    var inAnothersName = search(person.name().value()).replace("civil", "health");
    assertThat(post("people/searches", inAnothersName, civil(SEARCH)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("foreign-department");
  }

  @Test
  void anOfficerOfAnotherTownFindsNobodyHere() {
    var town = officer("civil", "341003102", "registry.person.search", "registry.person.unmask");
    assertThat(post("people/searches", search(person.name().value()), town))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
    assertThat(post("people/" + person.id() + "/readings", "{" + CIVIL + "}", town)).hasStatus(404);
    assertThat(post("people/" + person.id() + "/unmasking", unmask("核对领取人身份"), town))
        .hasStatus(404);
  }

  @Test
  void unmaskingNeedsItsOwnAuthorityAndAReasonAndIsAudited() {
    var path = "people/" + person.id() + "/unmasking";
    assertThat(post(path, unmask("核对领取人身份"), civil(SEARCH))).hasStatus(403);
    var mayUnmask = civil("registry.person.unmask");
    assertThat(post(path, unmask(""), mayUnmask)).hasStatus(400);
    assertThat(unmaskingsAudited()).isZero();
    var shown = post(path, unmask("核对领取人身份"), mayUnmask);
    assertThat(shown).hasStatusOk();
    assertThat(shown).bodyJson().extractingPath("$.length()").isEqualTo(1);
    assertThat(shown).bodyJson().extractingPath("$[0].value").isEqualTo(person.idNumber().value());
    assertThat(unmaskingsAudited()).isEqualTo(1);
  }

  @Test
  void namesakesAreListedPageByPage() {
    var name = person.name().value();
    libraries.putPeople(
        Stream.generate(() -> People.somebody(VILLAGE))
            .limit(2)
            .map(p -> PersonAttribute.NAME.set(p, name, "police", p.name().asOf()))
            .toList());
    var first = post("people/searches", paged(name, null), civil(SEARCH));
    assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(2);
    String next = JsonPath.read(body(first), "$.next");
    var second = post("people/searches", paged(name, next), civil(SEARCH));
    assertThat(second).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(second).bodyJson().extractingPath("$.next").isNull();
    List<String> ids = JsonPath.read(body(first), "$.items[*].id");
    assertThat(second).bodyJson().extractingPath("$.items[0].id").isNotIn(ids.toArray());
    assertThat(post("people/searches", paged(name, "unsinn"), civil(SEARCH))).hasStatus(400);
  }

  private static String paged(String words, @Nullable String after) {
    return "{\"question\":{%s},\"words\":\"%s\",\"limit\":2,\"after\":%s}"
        .formatted(CIVIL, words, after == null ? "null" : "\"" + after + "\"");
  }

  @Test
  void theCallersPurposesAreOffered() {
    var offered = http.get().uri("/api/registry/purposes").with(civil(SEARCH)).exchange();
    assertThat(offered).bodyJson().extractingPath("$[0].purpose").isEqualTo("benefit:");
    assertThat(offered).bodyJson().extractingPath("$[0].departmentName").isEqualTo("黄山区民政局");
  }

  private int unmaskingsAudited() {
    return db.sql(
            """
            select count(*) from audit.entry
            where operation = 'registry.person.unmask' and object = ?
              and detail ->> 'reason' = '核对领取人身份'
            """)
        .param("person:" + person.id())
        .query(Integer.class)
        .single();
  }

  private MvcTestResult post(String path, String body, RequestPostProcessor caller) {
    return http.post()
        .uri("/api/registry/" + path)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .with(caller)
        .exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static RequestPostProcessor civil(String... authorities) {
    return officer("civil", "341003", authorities);
  }

  private static String search(String words) {
    return "{\"question\":{" + CIVIL + "},\"words\":\"" + words + "\"}";
  }

  private static String unmask(String reason) {
    return "{\"question\":{%s},\"attributes\":[\"ID_NUMBER\"],\"reason\":\"%s\"}"
        .formatted(CIVIL, reason);
  }
}
