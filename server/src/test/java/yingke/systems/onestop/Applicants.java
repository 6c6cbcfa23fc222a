package yingke.systems.onestop;

import static java.util.Objects.requireNonNull;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.capability.license.IssueLicense;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Sex;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SignedIn;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.systems.onestop.items.ServiceItem;

/** People and firms that a test makes for itself, and who they are to the program. */
public final class Applicants {
  private static final Random RANDOM = new Random();
  private static final AtomicInteger BORN = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private Applicants() {}

  /** A woman born on that day, living in 甘棠社区. */
  public static Person born(LocalDate day) {
    return born(day, "341003100001");
  }

  public static Person born(LocalDate day, String division) {
    int n = BORN.incrementAndGet();
    var date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    var first = "349%03d%s%02d2".formatted(n % 1000, date, n / 1000 % 100);
    var number = first + IdNumber.check(first);
    return new Person(
        UUID.randomUUID().toString(),
        of("试" + Integer.toString(RANDOM.nextInt(1_000_000_000), 36), "police"),
        of(number, "police"),
        of(Sex.FEMALE, "police"),
        of(day, "police"),
        of(division, "police"),
        of("黄山区甘棠镇甘棠社区玉屏路" + RANDOM.nextInt(900) + "号", "police"),
        of("154%08d".formatted(RANDOM.nextInt(100_000_000)), "data"));
  }

  public static LegalEntity firm(Person representative) {
    var first = new StringBuilder("91341097MA2");
    while (first.length() < 17) first.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return new LegalEntity(
        UUID.randomUUID().toString(),
        of(first.toString() + CreditCode.check(first.toString()), "market"),
        of("黄山区" + representative.name().value() + "茶叶有限公司", "market"),
        of(LegalEntity.Kind.COMPANY, "market"),
        representative.id(),
        of(representative.name().value(), "market"),
        of("341003100001", "market"),
        of("黄山区甘棠镇甘棠社区平湖东路66号", "market"),
        of("茶叶销售", "market"),
        of(200_000_000L, "market"),
        of(LocalDate.of(2016, 4, 12), "market"),
        of(LegalEntity.Status.OPEN, "market"),
        of("15400000000", "market"),
        false,
        null);
  }

  /** A license of a type in the words of its fields, for an item that needs its holder. */
  public static IssueLicense license(
      String type,
      SubjectRef holder,
      String code,
      String department,
      List<String> fields,
      LocalDate from,
      @Nullable LocalDate until) {
    var words = new HashMap<String, String>();
    for (var field : fields) words.put(field, "示范内容");
    return new IssueLicense(
        UUID.randomUUID(),
        type,
        "test:" + holder,
        holder,
        "试验",
        code,
        department,
        words,
        from,
        until);
  }

  /** A firm's license that ends soon enough to be renewed now. */
  public static IssueLicense endingSoon(
      ServiceItem item, LegalEntity firm, List<String> fields, LocalDate today) {
    return license(
        requireNonNull(item.license()),
        new SubjectRef(Kind.LEGAL_ENTITY, firm.id()),
        firm.uscc().value(),
        item.department(),
        fields,
        today.minusYears(2),
        today.plusDays(75));
  }

  public static RequestPostProcessor citizen(Person person, @Nullable LegalEntity firm) {
    return as(caller(person, firm));
  }

  public static Caller caller(Person person, @Nullable LegalEntity firm) {
    return new Caller(
        "c-" + person.id(),
        person.name().value(),
        new SubjectRef(Kind.PERSON, person.id()),
        firm == null ? null : new SubjectRef(Kind.LEGAL_ENTITY, firm.id()),
        Set.of(
            "onestop.application.own",
            "casework.case.own",
            "files.file.own",
            "registry.person.own",
            "license.copy.own",
            "license.wallet.own",
            "catalog.read.own",
            "notice.notice.own"),
        List.of(),
        Scope.OWN);
  }

  public static RequestPostProcessor officer(
      String department, String post, String... authorities) {
    var id = "o-" + UUID.randomUUID();
    return as(
        new Caller(
            id,
            "某工作人员",
            new SubjectRef(Kind.STAFF, id),
            null,
            Set.of(authorities),
            List.of(new Seat(department, post)),
            new Scope("341003", Set.of(department), false)));
  }

  private static RequestPostProcessor as(Caller caller) {
    return authentication(new SignedIn(caller));
  }

  private static <T> Attribute<T> of(T value, String department) {
    return new Attribute<>(value, "", department, DAY);
  }
}
