package yingke.systems.onestop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.capability.registry.Person;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.files.content.Samples;
import yingke.systems.onestop.Counter;

/** What comes to a case after its package was made is sealed behind it. */
@YingkeTest
class AppendingTest {
  private static final String HAND_OUTS = "/api/onestop/hand-outs/";
  private static final String APPLICATIONS = "/api/onestop/applications/";

  private final Volumes volumes;
  private final Counter counter;
  private final ArchiveShelf shelf;
  private final ArchiveCheck check;
  private final LooseStore loose;
  private final Clock clock;
  private final RequestPostProcessor records =
      officer("civil", "records", "onestop.archive.read", "onestop.archive.deliver");

  AppendingTest(
      ApplicationContext program,
      MockMvcTester http,
      ArchiveShelf shelf,
      ArchiveCheck check,
      LooseStore loose,
      Clock clock) {
    this.volumes = new Volumes(program);
    this.counter = new Counter(http);
    this.shelf = shelf;
    this.check = check;
    this.loose = loose;
    this.clock = clock;
  }

  @Test
  void theReceiptOfWhatIsHandedOutLaterAndItsScanFollowThePackage() throws IOException {
    var elder = born(LocalDate.of(1954, 3, 8));
    var made = volumes.archive(volumes.concluded(elder));
    assertThat(due()).doesNotContain(made.application());
    var step = handedOut(made.application(), elder);
    assertThat(due()).contains(made.application());

    var first = volumes.append(made.application()).orElseThrow();
    assertThat(first.number()).isEqualTo(made.number() + "-B01");
    assertThat(first.previous()).isEqualTo(made.manifest());
    assertThat(text(first, Packing.MANIFEST)).contains("送达回证");
    assertThat(Sm3.hex(text(first, Packing.PREVIOUS))).isEqualTo(made.manifest());
    assertThat(check.check(shelf.place(first.number())).alone()).isTrue();

    scanned(made.application(), step);
    var second = volumes.append(made.application()).orElseThrow();
    assertThat(second.previous()).isEqualTo(first.manifest());
    assertThat(text(second, Packing.MANIFEST)).contains("签字的送达回证").contains("handed-out/");
    assertThat(due()).doesNotContain(made.application());
    assertThat(volumes.append(made.application())).isEmpty();
  }

  @Test
  void whatAReviewBringsFollowsThePackageOnceItIsConcluded() throws IOException {
    var young = born(LocalDate.now(clock).minusYears(59));
    var made = volumes.archive(volumes.concluded(young));
    var who = citizen(young, null);
    var path = APPLICATIONS + made.application();
    var why = Map.of("reason", "我的出生日期登记晚了一年");
    assertThat(counter.post(who, path + "/review", why)).hasStatusOk();
    String number = read(counter.application(who, made.application().toString()), "$.number");
    var reviewer = counter.persona("civil-reviewer");
    String caseId =
        read(counter.get(reviewer, "/api/casework/cases?q=" + number + "-复"), "$.items[0].id");
    var agree = Map.<String, Object>of("opinion", "档案记载属实");
    assertThat(counter.act(reviewer, caseId, "propose-grant", agree)).hasStatusOk();
    assertThat(due()).doesNotContain(made.application());
    assertThat(counter.act(counter.persona("civil-director"), caseId, "grant", agree))
        .hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Counter.text(counter.get(who, path + "/documents")).contains("复核决定书")
                && due().contains(made.application()));
    var addendum = volumes.append(made.application()).orElseThrow();
    assertThat(text(addendum, "timeline.jsonl")).contains("档案记载属实").doesNotContain(made.number());
    assertThat(text(addendum, "decisions.txt")).contains("准予");
    assertThat(text(addendum, Packing.MANIFEST)).contains("复核决定书");
  }

  @Test
  void whatWasThereWhenThePackageWasMadeIsInNoAddendum() {
    var made = volumes.archived();
    assertThat(volumes.append(made.application())).isEmpty();
    assertThat(due()).doesNotContain(made.application());
  }

  @Test
  void recordsOfficersSeeCountAndDatesAndTakeOneFile(@TempDir Path folder) throws Exception {
    var volume = volumes.chain(2);
    var path = "/api/onestop/archives/" + volume.application();
    assertThat(counter.get(records, path + "/addenda"))
        .bodyJson()
        .extractingPath("$[*].number")
        .isEqualTo(List.of(volume.number() + "-B01", volume.number() + "-B02"));
    var foreign = officer("market", "records", "onestop.archive.read");
    assertThat(counter.get(foreign, path + "/addenda")).hasStatus(404);
    assertThat(
            Counter.text(counter.get(records, "/api/onestop/archives?supplemented=true&limit=200")))
        .contains(volume.number());
    assertThat(
            Counter.text(
                counter.get(records, "/api/onestop/archives?supplemented=false&limit=200")))
        .doesNotContain(volume.number());
    var taken = counter.get(records, path + "/package");
    assertThat(taken).hasStatusOk().hasContentType("application/zip");
    var file =
        Files.write(folder.resolve("taken.zip"), taken.getResponse().getContentAsByteArray());
    var found = check.check(file);
    assertThat(found.problems()).isEmpty();
    assertThat(found.addenda()).isEqualTo(2);
  }

  @Test
  void aTransferListSaysWhatCameAfterIt(@TempDir Path folder) throws Exception {
    var volume = volumes.chain(1);
    Map<String, Object> asked =
        Map.of("archives", List.of(volume.application().toString()), "receiver", "黄山区档案馆");
    assertThat(counter.post(records, "/api/onestop/archive-transfers", asked, key()))
        .hasStatus(201);
    String list = read(counter.get(records, "/api/onestop/archive-transfers"), "$[0].id");
    volumes.document(volume.application(), "送达回证");
    volumes.append(volume.application());
    var lists = counter.get(records, "/api/onestop/archive-transfers");
    var own = "$[?(@.id == '" + list + "')]";
    assertThat(Counter.<List<Integer>>read(lists, own + ".addenda")).containsExactly(2);
    assertThat(Counter.<List<Integer>>read(lists, own + ".later")).containsExactly(1);
    var all = counter.get(records, "/api/onestop/archive-transfers/" + list + "/packages");
    var inside = Zips.read(all.getResponse().getContentAsByteArray());
    var file = Files.write(folder.resolve("one.zip"), inside.get(volume.number() + ".zip"));
    assertThat(check.check(file).problems()).isEmpty();
    assertThat(check.check(file).addenda()).isEqualTo(2);
  }

  private List<UUID> due() {
    return loose.due(clock.instant().plusSeconds(1), 10_000);
  }

  /** At the window, to the applicant; tells the step. */
  private String handedOut(UUID application, Person to) {
    var me = citizen(to, null);
    var path = APPLICATIONS + application;
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Counter.text(counter.get(me, path + "/handing-out")).contains("WAITING"));
    var taken =
        Map.of(
            "deed",
            "HANDED",
            "name",
            to.name().value(),
            "idNumber",
            to.idNumber().value(),
            "role",
            "SELF");
    var window = counter.persona("center-reception");
    var served = counter.post(window, HAND_OUTS + handOut(application, me) + "/steps", taken);
    assertThat(served).hasStatusOk();
    return HAND_OUTS + handOut(application, me) + "/steps/" + read(served, "$.steps[0].id");
  }

  private String handOut(UUID application, RequestPostProcessor me) {
    return read(counter.get(me, APPLICATIONS + application + "/handing-out"), "$[0].id");
  }

  private void scanned(UUID application, String step) {
    var window = counter.persona("center-reception");
    var scan = Map.of("file", counter.upload(window, "receipt.pdf", Samples.pdf()));
    assertThat(counter.put(window, step + "/receipt", 0, scan)).hasStatusOk();
    assertThat(due()).contains(application);
  }

  private String text(Addendum of, String name) throws IOException {
    return new String(Zips.read(shelf.place(of.number())).get(name), StandardCharsets.UTF_8);
  }
}
