package yingke.capability.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

@YingkeTest
class DataAccessTest {
  private static final String PEOPLE = "registry.person";

  private final DataAccess access;
  private final JdbcClient db;
  private final SubjectRef about = new SubjectRef(Kind.PERSON, UUID.randomUUID().toString());

  /** A reader that no file knows, so that every test has its grants to itself. */
  private final String reader = "test" + Long.toString(Math.abs(UUID.randomUUID().hashCode()), 36);

  DataAccessTest(DataAccess access, JdbcClient db) {
    this.access = access;
    this.db = db;
  }

  @Test
  void withAGrantTheReadIsDoneAndRecorded() {
    grant(PEOPLE, LocalDate.of(2026, 1, 1), null);
    assertThat(read(PEOPLE, reader + ".matter:17")).isEqualTo("value");
    assertThat(records())
        .containsExactly(PEOPLE + " " + reader + " " + reader + ".matter:17 试验用途 null");
    assertThat(audited("catalog.resource.read")).isEqualTo(1);
  }

  @Test
  void withoutAGrantTheReadIsRefusedAndTheRefusalRecorded() {
    assertThatThrownBy(() -> read(PEOPLE, reader + ".matter:17"))
        .isInstanceOf(ReadRefused.class)
        .hasMessageContaining("没有以此用途读取「人口基础信息」的有效授权");
    assertThat(records()).singleElement().asString().contains("没有以此用途读取");
    assertThat(audited("catalog.resource.refuse")).isEqualTo(1);
  }

  @Test
  void theGrantOfAnotherPurposeDoesNotCover() {
    grant(PEOPLE, LocalDate.of(2026, 1, 1), null);
    assertThatThrownBy(() -> read(PEOPLE, reader + ".curiosity:17"))
        .isInstanceOf(ReadRefused.class);
  }

  @Test
  void aReadMustNameItsPurposeAndMatter() {
    grant(PEOPLE, LocalDate.of(2026, 1, 1), null);
    for (var purpose : List.of("", reader, reader + ".matter:", reader + ".matter: "))
      assertThatThrownBy(() -> read(PEOPLE, purpose)).hasMessageContaining("必须写明用途和所办事项");
  }

  @Test
  void aGrantCountsWithinItsDatesOnly() {
    grant(PEOPLE, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    assertThatThrownBy(() -> read(PEOPLE, reader + ".matter:17")).isInstanceOf(ReadRefused.class);
    db.sql("update catalog.access_grant set valid_until = null where reader = ?")
        .param(reader)
        .update();
    assertThat(read(PEOPLE, reader + ".matter:17")).isEqualTo("value");
  }

  @Test
  void aRevokedGrantCoversNothing() {
    grant(PEOPLE, LocalDate.of(2026, 1, 1), null);
    db.sql(
            """
            update catalog.access_grant
            set revoked_at = now(), revoked_by = 'x', revoked_reason = 'y'
            where reader = ?
            """)
        .param(reader)
        .update();
    assertThatThrownBy(() -> read(PEOPLE, reader + ".matter:17")).isInstanceOf(ReadRefused.class);
  }

  @Test
  void whatIsNotSharedIsRefusedToOthersWhateverWasGranted() {
    grant("catalog.read-record", LocalDate.of(2026, 1, 1), null);
    assertThatThrownBy(() -> read("catalog.read-record", reader + ".matter:17"))
        .hasMessageContaining("不予共享，依据：《中华人民共和国个人信息保护法》");
  }

  @Test
  void whatIsSharedUnconditionallyStillNeedsAPurpose() {
    assertThat(read("registry.legal-entity", reader + ".matter:17")).isEqualTo("value");
    assertThatThrownBy(() -> read("registry.legal-entity", "")).isInstanceOf(ReadRefused.class);
  }

  @Test
  void nobodyReadsInTheNameOfADepartmentWhereTheyDoNotSit() {
    var purpose = new ReadPurpose("department:civil", "benefit:17");
    assertThatThrownBy(() -> as("market", () -> access.read(PEOPLE, purpose, about, () -> "value")))
        .hasMessageContaining("不在所选部门任职");
    assertThat(as("civil", () -> access.read(PEOPLE, purpose, about, () -> "value")))
        .isEqualTo("value");
  }

  @Test
  void theProviderReadsItsOwnForItsDuty() {
    var purpose = new ReadPurpose("department:police", "duty:17");
    assertThat(as("police", () -> access.read(PEOPLE, purpose, about, () -> "value")))
        .isEqualTo("value");
    assertThat(access.purposes(PEOPLE, "department:police"))
        .extracting(DataAccess.Offer::purpose)
        .contains("duty:");
  }

  @Test
  void peopleReadTheirOwnWithoutAGrantAndNobodyElses() {
    var other = new SubjectRef(Kind.PERSON, UUID.randomUUID().toString());
    Callers.as(
        caller(about, List.of()),
        () -> {
          assertThat(access.readOwn(PEOPLE, about, () -> "mine")).isEqualTo("mine");
          assertThatThrownBy(() -> access.readOwn(PEOPLE, other, () -> "theirs"))
              .hasMessageContaining("只能查询本人");
        });
  }

  @Test
  void aRecordOnceWrittenCannotBeChangedOrRemoved() {
    grant(PEOPLE, LocalDate.of(2026, 1, 1), null);
    read(PEOPLE, reader + ".matter:17");
    var change = db.sql("update catalog.read_record set reader = 'nobody' where reader = ?");
    assertThatThrownBy(() -> change.param(reader).update()).isInstanceOf(DataAccessException.class);
    var removal = db.sql("delete from catalog.read_record where reader = ?");
    assertThatThrownBy(() -> removal.param(reader).update())
        .isInstanceOf(DataAccessException.class);
  }

  private String read(String resource, String purpose) {
    return Callers.as(
        caller(new SubjectRef(Kind.STAFF, "s"), List.of()),
        () -> access.read(resource, purpose, about, () -> "value"));
  }

  private static <T> T as(String department, Supplier<T> work) {
    return Callers.as(
        caller(new SubjectRef(Kind.STAFF, "s"), List.of(new Seat(department, "reviewer"))), work);
  }

  private static Caller caller(SubjectRef subject, List<Seat> seats) {
    return new Caller("a-" + subject.id(), "某人", subject, null, Set.of(), seats, Scope.OWN);
  }

  private void grant(String resource, LocalDate from, @Nullable LocalDate until) {
    db.sql(
            """
            insert into catalog.access_grant
              (id, resource, reader, purpose, title, basis, valid_from, valid_until, from_file)
            values (gen_random_uuid(), :resource, :reader, :purpose, '试验用途', '《试验办法》第一条',
                    :from, :until, false)
            """)
        .param("resource", resource)
        .param("reader", reader)
        .param("purpose", reader + ".matter:")
        .param("from", from)
        .param("until", until)
        .update();
  }

  private List<String> records() {
    return db.sql(
            """
            select concat_ws(' ', resource, reader, matter, coalesce(grant_title, 'null'),
                             coalesce(refusal, 'null'))
            from catalog.read_record
            where about = ?
            """)
        .param(about.toString())
        .query(String.class)
        .list();
  }

  private int audited(String operation) {
    return db.sql("select count(*) from audit.entry where operation = ? and object like ?")
        .params(operation, "%" + about.id())
        .query(Integer.class)
        .single();
  }
}
