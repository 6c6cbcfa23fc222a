package yingke.systems.onestop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;
import static yingke.systems.onestop.Counter.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.kernel.web.Sheet;
import yingke.systems.onestop.Counter;

/** A concluded case becomes a sealed package, and whoever holds it can tell what was done to it. */
@YingkeTest
class ArchivingTest {
  private final Counter counter;
  private final Volumes volumes;
  private final ArchiveShelf shelf;
  private final ArchiveStore store;
  private final ArchiveCheck check;
  private final JdbcClient db;

  ArchivingTest(
      MockMvcTester http,
      ApplicationContext program,
      ArchiveShelf shelf,
      ArchiveStore store,
      ArchiveCheck check,
      JdbcClient db) {
    this.counter = new Counter(http);
    this.volumes = new Volumes(program);
    this.shelf = shelf;
    this.store = store;
    this.check = check;
    this.db = db;
  }

  @Test
  void holdsFormTimelineAndDocumentsUnderTheOrgansSeal() throws IOException {
    var made = archived();
    var file = shelf.place(made.number());
    var found = check.check(file);
    assertThat(found.problems()).isEmpty();
    assertThat(found.signers()).hasSize(1);
    try (var zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("form.txt", "timeline.jsonl", "manifest.txt", "catalog.ofd")
          .anyMatch(name -> name.startsWith("documents/"));
      assertThat(content(zip, "timeline.jsonl")).contains("\"action\":\"open\"");
      assertThat(content(zip, "form.txt")).contains("申请编号");
    }
  }

  @Test
  void namesEveryFileThatWasChangedOrIsMissingOrWasAdded(@TempDir Path folder) throws IOException {
    var whole = shelf.place(archived().number());
    assertThat(problems(copy(whole, folder, (name, bytes) -> flip(name, "form.txt", bytes))))
        .containsExactly("文件被改动：form.txt");
    assertThat(
            problems(
                copy(
                    whole,
                    folder,
                    (name, bytes) ->
                        name.equals("timeline.jsonl") ? Optional.empty() : Optional.of(bytes))))
        .containsExactly("缺少文件：timeline.jsonl");
    var more = copy(whole, folder, (_, bytes) -> Optional.of(bytes), "materials/added.txt");
    assertThat(problems(more)).containsExactly("多出文件：materials/added.txt");
    assertThat(problems(copy(whole, folder, (name, bytes) -> flip(name, "catalog.ofd", bytes))))
        .anyMatch(problem -> problem.startsWith("文件被改动：catalog.ofd"));
  }

  @Test
  void tellsAListThatSaysSomethingElseThanTheSealedCatalog(@TempDir Path folder)
      throws IOException {
    var whole = shelf.place(archived().number());
    var cut =
        copy(
            whole,
            folder,
            (name, bytes) -> {
              if (name.equals("form.txt")) return Optional.empty();
              if (!name.equals("manifest.txt")) return Optional.of(bytes);
              var kept = new StringBuilder();
              new String(bytes, StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> !line.contains("form.txt"))
                  .forEach(line -> kept.append(line).append('\n'));
              return Optional.of(kept.toString().getBytes(StandardCharsets.UTF_8));
            });
    assertThat(problems(cut)).containsExactly("文件被改动：manifest.txt（与盖章的卷内目录不一致）");
    var torn = Files.write(folder.resolve("torn.zip"), new byte[] {1, 2, 3});
    assertThat(problems(torn)).anyMatch(problem -> problem.contains("无法作为 ZIP 打开"));
  }

  @Test
  void isMadeOnceAndNotBeforeItsTime() {
    var id = volumes.concluded();
    var ended =
        db.sql("select concluded_at from onestop.application where id = ?")
            .param(id)
            .query(OffsetDateTime.class)
            .single()
            .toInstant();
    assertThat(store.due(ended.minusSeconds(1), 10_000)).doesNotContain(id);
    assertThat(store.due(ended, 10_000)).contains(id);
    volumes.archive(id);
    assertThat(store.due(ended, 10_000)).doesNotContain(id);
  }

  @Test
  void isSeenByRecordsOfficersOfItsDepartmentAlone() {
    var made = archived();
    var records = records("civil");
    var path = "/api/onestop/archives/" + made.application() + "/package";
    assertThat(counter.get(records, "/api/onestop/archives?limit=200"))
        .bodyText()
        .contains(made.number());
    assertThat(counter.get(records, path)).hasStatusOk().hasContentType("application/zip");
    assertThat(counter.get(records("market"), path)).hasStatus(404);
    assertThat(text(counter.get(records("market"), "/api/onestop/archives?limit=200")))
        .doesNotContain(made.number());
    assertThat(counter.get(officer("civil", "window"), path)).hasStatus(403);
  }

  @Test
  void isHandedToTheArchivesOnceWithAList() {
    var made = archived();
    var records = records("civil");
    Map<String, Object> asked =
        Map.of("archives", List.of(made.application().toString()), "receiver", "黄山区档案馆");
    var key = key();
    assertThat(counter.post(records, "/api/onestop/archive-transfers", asked, key)).hasStatus(201);
    assertThat(counter.post(records, "/api/onestop/archive-transfers", asked, key)).hasStatus(201);
    assertThat(counter.post(records, "/api/onestop/archive-transfers", asked, key()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("archive-transferred");
    String newest = read(counter.get(records, "/api/onestop/archive-transfers"), "$[0].id");
    var transfer = "/api/onestop/archive-transfers/" + newest;
    assertThat(counter.get(records, transfer + "/list")).hasStatusOk().hasContentType(Sheet.XLSX);
    assertThat(counter.get(records, transfer + "/packages")).hasStatusOk();
    assertThat(counter.get(records("market"), transfer + "/packages")).hasStatus(404);
    assertThat(counter.get(records, "/api/onestop/archives?transferred=true&limit=200"))
        .bodyText()
        .contains(made.number());
  }

  private static RequestPostProcessor records(String department) {
    return officer(department, "records", "onestop.archive.read", "onestop.archive.deliver");
  }

  private Archived archived() {
    return volumes.archived();
  }

  private List<String> problems(Path file) {
    return check.check(file).problems();
  }

  private static Optional<byte[]> flip(String name, String which, byte[] bytes) {
    if (name.equals(which)) bytes[bytes.length / 2] ^= 1;
    return Optional.of(bytes);
  }

  /** The same package with something done to it. */
  private static Path copy(
      Path from, Path folder, BiFunction<String, byte[], Optional<byte[]>> change, String... added)
      throws IOException {
    var to = folder.resolve(UUID.randomUUID() + ".zip");
    try (var zip = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (var entry : zip.stream().toList()) {
        var changed = change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
        if (changed.isEmpty()) continue;
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(changed.get());
      }
      for (var name : added) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return to;
  }

  private static String content(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
