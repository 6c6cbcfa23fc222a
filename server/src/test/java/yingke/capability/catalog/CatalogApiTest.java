package yingke.capability.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

@YingkeTest
class CatalogApiTest {
  private final MockMvcTester http;
  private final JdbcClient db;
  private final ReadStore reads;
  private final String person = UUID.randomUUID().toString();

  CatalogApiTest(MockMvcTester http, JdbcClient db, ReadStore reads) {
    this.http = http;
    this.db = db;
    this.reads = reads;
  }

  @Test
  void officersFindAResourceByItsWords() {
    var found =
        http.get()
            .uri("/api/catalog/resources?q=公民身份号码")
            .with(authentication(officer("catalog.resource.browse")))
            .exchange();
    assertThat(found)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .contains("registry.person");
  }

  @Test
  void oneResourceShowsItsItemsGrantsAndUse() {
    record("market", null);
    var found =
        http.get()
            .uri("/api/catalog/resources/registry.person")
            .with(authentication(officer("catalog.resource.browse")))
            .exchange();
    assertThat(found).hasStatusOk();
    assertThat(found).bodyJson().extractingPath("$.resource.sharingTitle").isEqualTo("有条件共享");
    assertThat(found).bodyJson().extractingPath("$.items[1].sensitivityTitle").isEqualTo("敏感个人信息");
    assertThat(found).bodyJson().extractingPath("$.grants[0].grant.basis").asString().contains("《");
    assertThat(found)
        .bodyJson()
        .extractingPath("$.statistics.readsThisMonth")
        .asNumber()
        .satisfies(n -> assertThat(n.intValue()).isPositive());
  }

  @Test
  void strangersAndOfficersWithoutTheAuthorityAreRefused() {
    assertThat(http.get().uri("/api/catalog/resources")).hasStatus(401);
    for (var path : List.of("resources", "resources/registry.person", "reads", "reads.xlsx"))
      assertThat(http.get().uri("/api/catalog/" + path).with(authentication(officer("x"))))
          .hasStatus(403);
    assertThat(
            http.post()
                .uri("/api/catalog/grants/" + UUID.randomUUID() + "/revocation")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\":\"试试\"}")
                .with(authentication(officer("catalog.resource.browse"))))
        .hasStatus(403);
  }

  @Test
  void theAuditorFollowsTheReadsAboutOnePersonPageByPage() {
    for (int i = 0; i < 3; i++) record("department:civil", null);
    record("department:market", "没有授权");
    var auditor = authentication(officer("catalog.read.audit"));
    var uri = "/api/catalog/reads?limit=3&about=PERSON:" + person;
    var first = http.get().uri(uri).with(auditor).exchange();
    assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(3);
    assertThat(first).bodyJson().extractingPath("$.items[0].refusal").isEqualTo("没有授权");
    assertThat(first).bodyJson().extractingPath("$.items[0].readerName").isEqualTo("黄山区市场监督管理局");
    var refused = http.get().uri(uri + "&refused=true").with(auditor).exchange();
    assertThat(refused).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(refused).bodyJson().extractingPath("$.next").isNull();
    var old = http.get().uri(uri + "&until=2020-12-31").with(auditor).exchange();
    assertThat(old).bodyJson().extractingPath("$.items.length()").isEqualTo(0);
  }

  @Test
  void theAuditorTakesTheRecordsAsASheet() throws Exception {
    record("department:civil", null);
    var answer =
        http.get()
            .uri("/api/catalog/reads.xlsx?about=PERSON:" + person)
            .with(authentication(officer("catalog.read.audit")))
            .exchange();
    assertThat(answer).hasStatusOk();
    var file = Files.createTempFile("reads", ".xlsx");
    Files.write(file, answer.getResponse().getContentAsByteArray());
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList())
        text.append(
            HtmlUtils.htmlUnescape(
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
    } finally {
      Files.delete(file);
    }
    assertThat(text).contains("人口基础信息", "黄山区民政局", person);
  }

  @Test
  void peopleSeeWhoReadTheirDataAndNobodyElses() {
    record("department:civil", null);
    record("department:market", "没有授权");
    record(DataAccess.SELF, null);
    var mine =
        http.get().uri("/api/catalog/reads/mine").with(authentication(citizen(person))).exchange();
    assertThat(mine).bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    assertThat(mine).bodyJson().extractingPath("$.items[0].readerName").isEqualTo("黄山区民政局");
    assertThat(mine).bodyJson().extractingPath("$.items[0].purpose").isEqualTo("老年人待遇核验");
    assertThat(mine).bodyJson().doesNotHavePath("$.items[0].actorName");
    var other = authentication(citizen(UUID.randomUUID().toString()));
    assertThat(http.get().uri("/api/catalog/reads/mine").with(other))
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void aGrantIsTakenBackOnceAndStaysSoAfterARestart() {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into catalog.access_grant
              (id, resource, reader, purpose, title, basis, valid_from, from_file)
            values (:id, 'registry.person', :reader, 'x:', '试验', '《试验办法》第一条', '2026-01-01', false)
            """)
        .param("id", id)
        .param("reader", "r" + id)
        .update();
    assertThat(revoke(id)).hasStatus(204);
    assertThat(revoke(id)).hasStatus(409);
  }

  private MvcTestResult revoke(UUID id) {
    return http.post()
        .uri("/api/catalog/grants/" + id + "/revocation")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"reason\":\"用途已经实现\"}")
        .with(authentication(officer("catalog.grant.revoke")))
        .exchange();
  }

  private void record(String reader, @Nullable String refusal) {
    reads.add(
        new ReadRecord(
            Instant.parse("2026-11-23T01:00:00Z"),
            "registry.person",
            reader,
            "benefit:17",
            "老年人待遇核验",
            "PERSON:" + person,
            "civil-window",
            "窗口人员",
            refusal));
  }

  private static SignedIn officer(String authority) {
    return new SignedIn(
        new Caller(
            "officer",
            "某人",
            new SubjectRef(Kind.STAFF, "officer"),
            null,
            Set.of(authority),
            List.of(),
            new Scope("341003", Set.of("data"), false)));
  }

  private static SignedIn citizen(String person) {
    return new SignedIn(
        new Caller(
            "citizen",
            "某人",
            new SubjectRef(Kind.PERSON, person),
            null,
            Set.of("catalog.read.own"),
            List.of(),
            Scope.OWN));
  }
}
