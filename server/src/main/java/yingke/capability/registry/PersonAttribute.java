package yingke.capability.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attributes that the population library holds of a person. */
public enum PersonAttribute implements Correctable {
  NAME("姓名", false),
  ID_NUMBER("公民身份号码", true),
  SEX("性别", false),
  BIRTH_DATE("出生日期", true),
  DIVISION("户籍所在地", false),
  ADDRESS("住址", true),
  PHONE("联系电话", true);

  private static final Pattern PHONE_NUMBER = Pattern.compile("1\\d{10}");

  private final String title;
  private final boolean sensitive;

  PersonAttribute(String title, boolean sensitive) {
    this.title = title;
    this.sensitive = sensitive;
  }

  @Override
  public String title() {
    return title;
  }

  /** Masked on screens of others until an officer unmasks it with a reason. */
  public boolean sensitive() {
    return sensitive;
  }

  /** The person's attribute; null when no source knows it. */
  public @Nullable Attribute<?> of(Person person) {
    return switch (this) {
      case NAME -> person.name();
      case ID_NUMBER -> person.idNumber();
      case SEX -> person.sex();
      case BIRTH_DATE -> person.birthDate();
      case DIVISION -> person.division();
      case ADDRESS -> person.address();
      case PHONE -> person.phone();
    };
  }

  /** Why this cannot be the attribute's value, as a sentence for the user; empty when it can. */
  public Optional<String> problem(String value, LocalDate today) {
    return switch (this) {
      case ID_NUMBER -> Optional.of("身份号码有误不能在网上更正，请携带居民户口簿到户籍所在地公安派出所办理");
      case NAME -> wrong(value.length() > 50, "姓名最多 50 个字");
      case SEX -> wrong(!value.equals("男") && !value.equals("女"), "性别请填写男或女");
      case BIRTH_DATE -> wrong(!isPast(value, today), "出生日期请按 1954-03-08 的格式填写，且不晚于今天");
      case DIVISION -> Optional.of("户籍所在地以户口登记为准，请到迁入地公安派出所办理户口迁移");
      case ADDRESS -> wrong(value.length() > 200, "住址最多 200 个字");
      case PHONE -> wrong(!PHONE_NUMBER.matcher(value).matches(), "联系电话应为 11 位手机号码");
    };
  }

  Person set(Person p, String value, String department, LocalDate asOf) {
    var name = this == NAME ? new Attribute<>(value, "", department, asOf) : p.name();
    var sex =
        this == SEX
            ? new Attribute<>(value.equals("男") ? Sex.MALE : Sex.FEMALE, "", department, asOf)
            : p.sex();
    var birth =
        this == BIRTH_DATE
            ? new Attribute<>(LocalDate.parse(value), "", department, asOf)
            : p.birthDate();
    var address = this == ADDRESS ? new Attribute<>(value, "", department, asOf) : p.address();
    var phone = this == PHONE ? new Attribute<>(value, "", department, asOf) : p.phone();
    return new Person(p.id(), name, p.idNumber(), sex, birth, p.division(), address, phone);
  }

  private static Optional<String> wrong(boolean is, String sentence) {
    return is ? Optional.of(sentence) : Optional.empty();
  }

  private static boolean isPast(String value, LocalDate today) {
    try {
      return !LocalDate.parse(value).isAfter(today);
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }
}
