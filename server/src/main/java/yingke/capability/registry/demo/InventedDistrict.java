package yingke.capability.registry.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.capability.registry.Sex;
import yingke.kernel.crypto.IdNumber;

/**
 * Invents people and firms, the same ones for the same seed, in any number.
 *
 * <p>ID numbers and credit codes carry 341098, a division that does not exist, and phones the
 * unassigned segment 154: no real person or firm is meant.
 */
final class InventedDistrict {
  /** Where somebody can live: a village or community and how an address there begins. */
  record Home(String division, String address) {}

  private static final String NO_DIVISION = "341098";
  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
  private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
  private static final LocalDate LAST_BIRTH = LocalDate.of(2026, 6, 30);

  /** Sequence numbers from here on are left to the named personas. */
  private static final int MOST_A_DAY = 900;

  private static final int PERSONS_WITHOUT_PHONE = 8; // one in so many

  private final long seed;
  private final Random random;
  private final InventedNames names;
  private final List<Home> homes;
  private final int[] bornOn =
      new int[(int) ChronoUnit.DAYS.between(FIRST_BIRTH, LAST_BIRTH) + MOST_A_DAY];
  private int phones;

  InventedDistrict(long seed, List<Home> homes) {
    this.seed = seed;
    this.random = new Random(seed);
    this.names = new InventedNames(random);
    this.homes = List.copyOf(homes);
  }

  /** People spread over all homes; call it once, before {@link #firms}. */
  Stream<Person> people(int count) {
    return IntStream.range(0, count).mapToObj(this::person);
  }

  /** Firms, each represented by one of these people who is of age. */
  List<LegalEntity> firms(int count, List<Person> people) {
    var adults = people.stream().filter(p -> p.ageOn(AS_OF) >= 22 && p.ageOn(AS_OF) < 68).toList();
    var firms = new ArrayList<LegalEntity>(count);
    for (int i = 0; i < count; i++)
      firms.add(firm(i, adults.isEmpty() ? null : adults.get(random.nextInt(adults.size()))));
    return firms;
  }

  private Person person(int index) {
    var sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    int day = birthDay();
    int sequence = sequence(day, sex);
    while (sequence >= MOST_A_DAY) sequence = sequence(++day, sex);
    var born = FIRST_BIRTH.plusDays(day);
    var home = homes.get(index % homes.size());
    var address = home.address() + (1 + random.nextInt(180)) + "号";
    return new Person(
        id("person", index),
        police(names.person(sex)),
        police(idNumber(born, sequence)),
        police(sex),
        police(born),
        police(home.division()),
        police(address),
        random.nextInt(PERSONS_WITHOUT_PHONE) == 0
            ? null
            : new Attribute<>(phone(), "", "data", AS_OF));
  }

  /** The aged are many in a mountain district: the mean of two draws, moved to earlier years. */
  private int birthDay() {
    int days = (int) ChronoUnit.DAYS.between(FIRST_BIRTH, LAST_BIRTH);
    return Math.min(random.nextInt(days), random.nextInt(days) + days / 6);
  }

  /** Odd for men, even for women; each day counts its own births. */
  private int sequence(int day, Sex sex) {
    int born = bornOn[day]++;
    return 2 * born + (sex == Sex.MALE ? 1 : 2);
  }

  static String idNumber(LocalDate born, int sequence) {
    var first =
        "%s%04d%02d%02d%03d"
            .formatted(
                NO_DIVISION, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), sequence);
    return first + IdNumber.check(first);
  }

  private String phone() {
    return "154%08d".formatted(phones++);
  }

  private LegalEntity firm(int index, @Nullable Person owner) {
    var kinds = LegalEntity.Kind.values();
    var kind = kinds[random.nextInt(kinds.length)];
    var home = homes.get(random.nextInt(homes.size()));
    var trade = names.trade(kind);
    var established =
        LocalDate.of(2009, 1, 1).plusDays(random.nextInt(6000)).with(ChronoField.DAY_OF_MONTH, 1);
    return new LegalEntity(
        id("firm", index),
        market(InventedCodes.creditCode(kind, index)),
        market(names.firm(kind, trade, index)),
        market(kind),
        owner == null ? null : owner.id(),
        market(owner == null ? names.person(Sex.MALE) : owner.name().value()),
        market(home.division()),
        market(home.address() + (1 + random.nextInt(99)) + "号"),
        market(trade.scope()),
        kind == LegalEntity.Kind.SELF_EMPLOYED
            ? null
            : market(100_000_000L * (1 + random.nextInt(50)) / 10),
        market(established),
        market(random.nextInt(20) == 0 ? LegalEntity.Status.CANCELLED : LegalEntity.Status.OPEN),
        market(phone()),
        false,
        null);
  }

  private String id(String kind, int index) {
    var name = "demo-%s:%d:%d".formatted(kind, seed, index);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static <T> Attribute<T> police(T value) {
    return new Attribute<>(value, "", "police", AS_OF);
  }

  private static <T> Attribute<T> market(T value) {
    return new Attribute<>(value, "", "market", AS_OF);
  }
}
