package yingke.kernel.files.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;
import yingke.YingkeTest;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.files.content.Samples;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.NotFound;

@YingkeTest
class HandingInAFileTest {
  @Autowired MockMvcTester http;
  @Autowired Files files;
  @Autowired JdbcClient db;
  @Autowired TransactionOperations transactions;
  private final SubjectRef wang = person();
  private final SubjectRef tang = person();
  private final SubjectRef firm =
      new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, UUID.randomUUID().toString());
  private final byte[] content = Samples.pdf();

  @Test
  void isAnsweredWithWhatTheFileIs() throws IOException {
    var answer = upload(citizen(wang, null), "户口簿.pdf", content, "handing-in-1");
    assertThat(answer).hasStatus(201);
    assertThat(answer).bodyJson().extractingPath("$.name").isEqualTo("户口簿.pdf");
    assertThat(answer).bodyJson().extractingPath("$.mediaType").isEqualTo("application/pdf");
    assertThat(answer).bodyJson().extractingPath("$.size").isEqualTo(content.length);
    assertThat(answer).bodyJson().extractingPath("$.owner").isEqualTo(wang.toString());
    var read = read(citizen(wang, null), location(answer));
    assertThat(read).hasStatusOk().hasContentType("application/pdf");
    assertThat(read.getResponse().getContentAsByteArray()).isEqualTo(content);
    assertThat(read.getResponse().getHeader("Content-Disposition")).startsWith("inline");
    assertThat(read.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void isDoneOnceHoweverOftenItIsSent() {
    var first = upload(citizen(wang, null), "a.pdf", content, "handing-in-2");
    var again = upload(citizen(wang, null), "a.pdf", content, "handing-in-2");
    assertThat(location(again)).isEqualTo(location(first));
    var other = upload(citizen(tang, null), "a.pdf", content, "handing-in-2");
    assertThat(location(other)).isNotEqualTo(location(first));
    assertThat(upload(citizen(wang, null), "a.pdf", content, "")).hasStatus(400);
  }

  @Test
  void isPrivateToTheOneWhoHandedItIn() {
    var path = location(upload(citizen(wang, null), "a.pdf", content, "handing-in-3"));
    assertThat(read(citizen(tang, null), path)).hasStatus(404);
    assertThat(read(citizen(wang, firm), path)).hasStatus(404);
    assertThat(http.get().uri(path)).hasStatus(401);
    assertThat(read(caller(wang, null, Set.of("casework.case.own")), path)).hasStatus(403);
    assertThat(read(citizen(wang, null), "/api/files/files/" + UUID.randomUUID())).hasStatus(404);
  }

  @Test
  void belongsToTheFirmThatThePersonActsFor() {
    var path = location(upload(citizen(wang, firm), "a.pdf", content, "handing-in-4"));
    assertThat(read(citizen(wang, firm), path)).hasStatusOk();
    assertThat(read(citizen(tang, firm), path)).hasStatusOk();
    assertThat(read(citizen(wang, null), path)).hasStatus(404);
  }

  @Test
  void needsAuthority() {
    var stranger = caller(wang, null, Set.of());
    assertThat(upload(stranger, "a.pdf", content, "handing-in-5")).hasStatus(403);
  }

  @Test
  void refusesAProgramThatIsCalledPdfWithASentence() {
    var answer = upload(citizen(wang, null), "a.pdf", new byte[] {'M', 'Z', 1}, "handing-in-6");
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("file-type-refused");
    assertThat(answer).bodyJson().extractingPath("$.fields[0].field").isEqualTo("file");
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("Windows 程序");
  }

  @Test
  void refusesWhatIsLargerThanTheLimit() {
    var answer = upload(citizen(wang, null), "a.pdf", new byte[(20 << 20) + 1], "handing-in-7");
    assertThat(answer).hasStatus(413);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("20 MB");
  }

  @Test
  void leavesNoRowWhenTheActThatNeededItIsRolledBack() {
    var stored =
        Callers.as(
            citizen(wang, null),
            () ->
                transactions.execute(transaction -> {
                  transaction.setRollbackOnly();
                  return store();
                }));
    assertThat(stored).isNotNull();
    assertThatThrownBy(() -> files.get(stored.id())).isInstanceOf(NotFound.class);
  }

  @Test
  void givesItsContentToTheModuleThatServesIt() throws IOException {
    var stored = Callers.as(citizen(wang, null), this::store);
    try (var in = files.open(stored.id())) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
    assertThat(files.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void writesEachActToTheLog() {
    var path = location(upload(citizen(wang, null), "a.pdf", content, "handing-in-8"));
    read(citizen(wang, null), path);
    var acts =
        db.sql("select detail->>'act' from audit.entry where object = ? order by id")
            .param("file:" + path.substring(path.lastIndexOf('/') + 1))
            .query(String.class)
            .list();
    assertThat(acts).isEqualTo(List.of("store", "read"));
  }

  private StoredFile store() {
    return files.store(new ByteArrayInputStream(content), "a.pdf", 1 << 20);
  }

  private MvcTestResult upload(Caller caller, String name, byte[] bytes, String key) {
    return http.post()
        .uri("/api/files/files")
        .multipart()
        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
        .header("Idempotency-Key", key)
        .with(authentication(new SignedIn(caller)))
        .exchange();
  }

  private MvcTestResult read(Caller caller, String path) {
    return http.get().uri(path).with(authentication(new SignedIn(caller))).exchange();
  }

  private static String location(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }

  private static SubjectRef person() {
    return new SubjectRef(SubjectRef.Kind.PERSON, UUID.randomUUID().toString());
  }

  private static Caller citizen(SubjectRef subject, @Nullable SubjectRef firm) {
    return caller(subject, firm, Set.of("files.file.own"));
  }

  private static Caller caller(
      SubjectRef subject, @Nullable SubjectRef firm, Set<String> authorities) {
    return new Caller(subject.id(), "某人", subject, firm, authorities, List.of(), Scope.OWN);
  }
}
