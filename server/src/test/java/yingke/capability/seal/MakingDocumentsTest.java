package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.NotFound;

@YingkeTest
class MakingDocumentsTest {
  private static final Caller SYSTEM = Caller.system("onestop", "seal.seal.use");

  private final Documents documents;
  private final SealVerification verification;
  private final Files files;
  private final JdbcClient db;
  private final MockMvcTester http;

  MakingDocumentsTest(
      Documents documents,
      SealVerification verification,
      Files files,
      JdbcClient db,
      MockMvcTester http) {
    this.documents = documents;
    this.verification = verification;
    this.files = files;
    this.db = db;
    this.http = http;
  }

  @Test
  void givesASealedOfdThatVerifies() throws IOException {
    var file = make(SealedSample.notice(UUID.randomUUID(), "你单位的申请已经受理。"));
    var stored = files.get(file);
    assertThat(stored.name()).isEqualTo("受理通知书.ofd");
    assertThat(stored.owner()).isEqualTo("PERSON:sample");
    assertThat(stored.size()).isLessThan(150_000);
    var found = verification.verify(files.open(file));
    assertThat(found.valid()).as(found.toString()).isTrue();
    assertThat(found.sealName()).isEqualTo("黄山区市场监督管理局受理专用章");
    var page = ImageIO.read(new ByteArrayInputStream(documents.page(file, 1)));
    assertThat(page.getWidth()).isEqualTo(1191);
    assertThat(page.getHeight()).isEqualTo(1684);
  }

  @Test
  void flowsLongTextsOverPagesAndKeepsTheSignatureWithText() {
    var paragraph = "根据有关规定，你单位应当在收到本告知书之日起补正下列材料。".repeat(9);
    for (int count = 3; count < 9; count++) {
      var paragraphs = java.util.Collections.nCopies(count, paragraph).toArray(String[]::new);
      var file = make(SealedSample.notice(UUID.randomUUID(), paragraphs));
      assertThat(documents.pages(file)).isGreaterThan(1);
      assertThat(documents.page(file, documents.pages(file))).hasSizeGreaterThan(40_000);
    }
  }

  @Test
  void makesOneDocumentForOneActHoweverManyAskAtOnce() throws Exception {
    var notice = SealedSample.notice(UUID.randomUUID(), "同时办理。");
    var go = new CountDownLatch(1);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var made =
          List.of(1, 2, 3, 4).stream()
              .map(_ ->
                  people.submit(() -> {
                    go.await();
                    return make(notice);
                  }))
              .toList();
      go.countDown();
      var ids = new java.util.HashSet<UUID>();
      for (var each : made) ids.add(each.get());
      assertThat(ids).hasSize(1);
    }
    assertThat(uses(notice.act())).isEqualTo(1);
  }

  @Test
  void logsWhoUsedWhichSealForWhat() {
    var notice = SealedSample.notice(UUID.randomUUID(), "记入用印记录。");
    var file = make(notice);
    var keeper = officer("market", "seal.use.read");
    var log = get(keeper, "/api/seal/uses?sm3=" + files.get(file).sm3());
    assertThat(log).hasStatusOk();
    assertThat(log).bodyJson().extractingPath("$.items[0].title").isEqualTo("受理通知书");
    assertThat(log).bodyJson().extractingPath("$.items[0].reason").isEqualTo("受理申请");
    assertThat(log).bodyJson().extractingPath("$.items[0].usedBy").isEqualTo("system:onestop");
    var foreign =
        get(officer("health", "seal.use.read"), "/api/seal/uses?sm3=" + files.get(file).sm3());
    assertThat(foreign).bodyJson().extractingPath("$.items").asArray().isEmpty();
    assertThat(get(officer("market", "seal.seal.browse"), "/api/seal/uses")).hasStatus(403);
    assertThatThrownBy(() -> db.sql("delete from seal.seal_use").update())
        .hasMessageContaining("only ever added");
  }

  @Test
  void exportsTheLog() {
    make(SealedSample.notice(UUID.randomUUID(), "导出。"));
    var sheet = get(officer("market", "seal.use.read"), "/api/seal/uses.xlsx");
    assertThat(sheet).hasStatusOk();
    assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
  }

  @Test
  void letsAStrangerVerifyAnUpload() throws IOException {
    var file = make(SealedSample.notice(UUID.randomUUID(), "公开核验。"));
    byte[] ofd;
    try (var content = files.open(file)) {
      ofd = content.readAllBytes();
    }
    var answer = upload(ofd);
    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.valid").isEqualTo(true);
    var program = upload("MZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(program).hasStatusOk();
    assertThat(program).bodyJson().extractingPath("$.valid").isEqualTo(false);
    assertThat(program)
        .bodyJson()
        .extractingPath("$.steps[0].sentence")
        .isEqualTo("这不是 OFD 文件（内容不符）");
  }

  @Test
  void showsNoPageOfWhatIsNotOurs() {
    var file = make(SealedSample.notice(UUID.randomUUID(), "一页。"));
    assertThatThrownBy(() -> documents.page(file, 2)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> documents.page(file, 0)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> documents.page(UUID.randomUUID(), 1)).isInstanceOf(NotFound.class);
  }

  private UUID make(OfficialDocument document) {
    return Callers.as(SYSTEM, () -> documents.make(document));
  }

  private int uses(UUID act) {
    return db.sql("select count(*) from seal.seal_use where act = ?")
        .param(act)
        .query(Integer.class)
        .single();
  }

  private MvcTestResult upload(byte[] content) {
    return http.post()
        .uri("/api/seal/verifications")
        .multipart()
        .file(new MockMultipartFile("file", "a.ofd", "application/ofd", content))
        .exchange();
  }

  private MvcTestResult get(Caller caller, String uri) {
    return http.get().uri(uri).with(authentication(new SignedIn(caller))).exchange();
  }

  static Caller officer(String department, String... authorities) {
    return new Caller(
        "officer-" + department,
        "某人",
        new SubjectRef(SubjectRef.Kind.STAFF, "officer-" + department),
        null,
        Set.of(authorities),
        List.of(),
        new Scope("341003", Set.of(department), false));
  }
}
