package yingke.capability.registry;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/** People that a test makes for itself, and those who ask for them. */
final class People {
  private static final Random RANDOM = new Random();
  private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private People() {}

  /** A woman with a random name and number, living in a village. */
  static Person somebody(String division) {
    var born = LocalDate.of(1940, 1, 1).plusDays(RANDOM.nextInt(25_000));
    var first = "341097%s%02d2".formatted(BASIC.format(born), RANDOM.nextInt(100));
    var number = first + IdNumber.check(first);
    return new Person(
        UUID.randomUUID().toString(),
        police("试" + Integer.toString(RANDOM.nextInt(1_000_000_000), 36)),
        police(number),
        police(Sex.FEMALE),
        police(IdNumber.birthDate(number)),
        police(division),
        police("黄山区甘棠镇甘棠社区玉屏路" + RANDOM.nextInt(900) + "号"),
        new Attribute<>("154%08d".formatted(RANDOM.nextInt(100_000_000)), "", "data", DAY));
  }

  static LegalEntity firm(String uscc, Person owner) {
    return new LegalEntity(
        UUID.randomUUID().toString(),
        market(uscc),
        market("黄山区" + owner.name().value() + "茶行"),
        market(LegalEntity.Kind.SELF_EMPLOYED),
        owner.id(),
        market(owner.name().value()),
        market(owner.division().value()),
        market("黄山区甘棠镇1号"),
        market("茶叶零售"),
        null,
        market(DAY),
        market(LegalEntity.Status.OPEN),
        market("15400000000"),
        false,
        null);
  }

  static RequestPostProcessor citizen(String person) {
    return authentication(
        new SignedIn(
            new Caller(
                "c-" + person,
                "某人",
                new SubjectRef(Kind.PERSON, person),
                null,
                Set.of("registry.person.own"),
                List.of(),
                Scope.OWN)));
  }

  static RequestPostProcessor officer(String department, String division, String... authorities) {
    return authentication(
        new SignedIn(
            new Caller(
                "o-" + department,
                "某工作人员",
                new SubjectRef(Kind.STAFF, "o-" + department),
                null,
                Set.of(authorities),
                List.of(new Seat(department, "reviewer")),
                new Scope(division, Set.of(department), false))));
  }

  private static <T> Attribute<T> police(T value) {
    return new Attribute<>(value, "", "police", DAY);
  }

  private static <T> Attribute<T> market(T value) {
    return new Attribute<>(value, "", "market", DAY);
  }
}
