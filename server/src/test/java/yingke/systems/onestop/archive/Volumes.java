package yingke.systems.onestop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static yingke.systems.onestop.Applicants.born;
import static yingke.systems.onestop.Applicants.citizen;
import static yingke.systems.onestop.Counter.key;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.Person;
import yingke.capability.seal.SealKind;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.Counter;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.documents.Issuing;
import yingke.systems.onestop.documents.Paper;

/** Cases that a test brings to their end, into the archive, and beyond. */
final class Volumes {
  private static final Caller SYSTEM = Caller.system("onestop", "onestop.archive.make");

  private final ApplicationContext program;
  private final Counter counter;
  private final JdbcClient db;

  Volumes(ApplicationContext program) {
    this.program = program;
    this.counter = new Counter(program.getBean(MockMvcTester.class));
    this.db = program.getBean(JdbcClient.class);
  }

  /** An application that a rule granted, told to its end. */
  UUID concluded() {
    return concluded(born(LocalDate.of(1954, 3, 8)));
  }

  /** By a rule that looks at the birthday. */
  UUID concluded(Person applicant) {
    program.getBean(BaseLibraries.class).putPeople(List.of(applicant));
    var who = citizen(applicant, null);
    var id = counter.draft(who, "elder-card");
    assertThat(counter.submit(who, id, key())).hasStatusOk();
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> {
          assertThat(
                  count(
                      "select count(*) from onestop.archive_event where application = ?::uuid and closing",
                      id))
              .isPositive();
          assertThat(count("select count(*) from onestop.document where application = ?::uuid", id))
              .isPositive();
        });
    return UUID.fromString(id);
  }

  Archived archived() {
    return archive(concluded());
  }

  Archived archive(UUID id) {
    return Callers.as(SYSTEM, () -> program.getBean(Archivist.class).archive(id));
  }

  /** A document is made for it, whatever the reason. */
  void document(UUID application, String title) {
    var paper =
        new Paper(
            "service-receipt",
            title,
            SealKind.ACCEPTANCE,
            "送",
            "《中华人民共和国民事诉讼法》第八十七条",
            List.of("已经送达。"),
            List.of(),
            LocalDate.of(2026, 11, 26));
    var about = program.getBean(ApplicationStore.class).find(application).orElseThrow();
    Callers.as(
        Caller.system("onestop"),
        () -> {
          program
              .getBean(TransactionTemplate.class)
              .executeWithoutResult(
                  _ -> program.getBean(Issuing.class).issue(UUID.randomUUID(), about, paper));
          return null;
        });
  }

  Optional<Addendum> append(UUID application) {
    return Callers.as(SYSTEM, () -> program.getBean(Appending.class).append(application));
  }

  /** A package with so many addenda, one document in each. */
  Archived chain(int addenda) {
    var made = archived();
    for (int i = 1; i <= addenda; i++) {
      document(made.application(), "送达回证" + i);
      assertThat(append(made.application())).isPresent();
    }
    return now(made.application());
  }

  Archived now(UUID application) {
    return program
        .getBean(TransactionTemplate.class)
        .execute(_ -> program.getBean(AddendumStore.class).lock(application).orElseThrow());
  }

  private int count(String sql, String id) {
    return db.sql(sql).param(id).query(Integer.class).single();
  }
}
