package yingke.capability.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.YingkeTest;
import yingke.capability.catalog.ReadRefused;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.SealBroken;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

@YingkeTest
class RegistryTest {
  private static final Purpose BENEFIT = new Purpose("department:civil", "benefit:试验");
  private static final String VILLAGE = "341003100001";

  private final Registry registry;
  private final BaseLibraries libraries;
  private final JdbcClient db;
  private final Person person = People.somebody(VILLAGE);

  RegistryTest(Registry registry, BaseLibraries libraries, JdbcClient db) {
    this.registry = registry;
    this.libraries = libraries;
    this.db = db;
    libraries.putPeople(List.of(person));
  }

  @Test
  void aPersonIsFoundWithSourceAndDateOfEveryAttribute() {
    var found = asCivil(() -> registry.findPerson(person.id(), BENEFIT)).orElseThrow();
    assertThat(found.idNumber().value()).isEqualTo(person.idNumber().value());
    assertThat(found.idNumber().source()).isEqualTo("黄山市公安局黄山区分局");
    assertThat(found.phone()).isNotNull().extracting(Attribute::department).isEqualTo("data");
    assertThat(found.birthDate()).extracting(Attribute::asOf).isEqualTo(person.birthDate().asOf());
  }

  @Test
  void anIdNumberIsFoundByItsBlindIndexHoweverItIsTyped() {
    var typed = person.idNumber().value().toLowerCase(Locale.ROOT);
    var spaced = typed.substring(0, 6) + " " + typed.substring(6, 14) + " " + typed.substring(14);
    for (var number : List.of(typed, spaced))
      assertThat(asCivil(() -> registry.findPersonByIdNumber(number, BENEFIT)))
          .get()
          .extracting(Person::id)
          .isEqualTo(person.id());
    assertThat(asCivil(() -> registry.findPersonByIdNumber("341097190001010028", BENEFIT)))
        .isEmpty();
  }

  @Test
  void numbersPhonesAndAddressesAreNotInTheTableInTheClear() {
    var row =
        db.sql("select p::text from registry.person p where id = ?")
            .param(UUID.fromString(person.id()))
            .query(String.class)
            .single();
    assertThat(row)
        .contains(person.name().value())
        .doesNotContain(person.idNumber().value())
        .doesNotContain(person.idNumber().value().substring(6, 14))
        .doesNotContain(person.address().value());
    assertThat(row).doesNotContain(Objects.requireNonNull(person.phone()).value());
  }

  @Test
  void aValueThatWasTamperedWithIsNotShown() {
    db.sql(
            """
            update registry.person
            set address = overlay(address placing
              case when substr(address, 30, 1) = 'A' then 'B' else 'A' end from 30)
            where id = ?
            """)
        .param(UUID.fromString(person.id()))
        .update();
    assertThatThrownBy(() -> asCivil(() -> registry.findPerson(person.id(), BENEFIT)))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void withoutAGrantOrAPurposeNobodyIsFound() {
    for (var purpose :
        List.of(
            new Purpose("department:civil", "licensing:试验"),
            new Purpose("department:civil", "benefit:"),
            new Purpose("", "")))
      assertThatThrownBy(() -> asCivil(() -> registry.findPerson(person.id(), purpose)))
          .isInstanceOf(ReadRefused.class);
  }

  @Test
  void everyReadLeavesARecordOfWhoWasReadAbout() {
    asCivil(() -> registry.findPerson(person.id(), BENEFIT));
    asCivil(() -> registry.findPersonByIdNumber(person.idNumber().value(), BENEFIT));
    assertThat(
            db.sql(
                    """
                    select count(*) from catalog.read_record
                    where about = ? and reader = 'department:civil' and matter = 'benefit:试验'
                    """)
                .param("PERSON:" + person.id())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void anIdThatIsNoneFindsNobody() {
    assertThat(asCivil(() -> registry.findPerson("../etc", BENEFIT))).isEmpty();
  }

  @Test
  void firmsAreFoundByIdByCodeAndByWhoRepresentsThem() {
    var code = "9234109" + (char) ('0' + (int) (Math.random() * 10)) + "MA" + random(8);
    var firm = People.firm(code, person);
    libraries.putLegalEntities(List.of(firm));
    var purpose = new Purpose("onestop", "onestop.application:试验");
    assertThat(asCivil(() -> registry.findLegalEntity(firm.id(), purpose)))
        .get()
        .extracting(f -> f.kind().value())
        .isEqualTo(LegalEntity.Kind.SELF_EMPLOYED);
    assertThat(
            asCivil(
                () -> registry.findLegalEntityByCode(" " + code.toLowerCase(Locale.ROOT), purpose)))
        .isPresent();
    assertThat(asCivil(() -> registry.representedBy(person.id(), purpose)))
        .extracting(LegalEntity::id)
        .containsExactly(firm.id());
  }

  @Test
  void thePersonasOfTheDemonstrationAreThereWithTheirFirms() {
    var wang = UUID.nameUUIDFromBytes("demo-person:wang-guilan".getBytes(StandardCharsets.UTF_8));
    var found = asCivil(() -> registry.findPerson(wang.toString(), BENEFIT)).orElseThrow();
    assertThat(found.name().value()).isEqualTo("王桂兰");
    assertThat(found.ageOn(LocalDate.of(2026, 11, 23))).isEqualTo(72);
    assertThat(IdNumber.male(found.idNumber().value())).isFalse();
    var cheng =
        UUID.nameUUIDFromBytes("demo-person:cheng-mingyuan".getBytes(StandardCharsets.UTF_8));
    assertThat(
            asCivil(() ->
                registry.representedBy(
                    cheng.toString(), new Purpose("onestop", "onestop.application:试验"))))
        .extracting(f -> f.name().value())
        .containsExactly("黄山区云谷茶叶有限公司");
  }

  private static String random(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) text.append("ABCDEFGHJK".charAt((int) (Math.random() * 10)));
    return text.toString();
  }

  private static <T> T asCivil(Supplier<T> work) {
    return Callers.as(
        new Caller(
            "civil-reviewer",
            "某人",
            new SubjectRef(Kind.STAFF, "civil-reviewer"),
            null,
            Set.of(),
            List.of(new Seat("civil", "reviewer")),
            Scope.OWN),
        work);
  }
}
