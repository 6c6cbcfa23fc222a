package yingke.capability.registry;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A natural person (自然人) of the population library, in the clear: whoever holds one has named a
 * purpose and must not pass it on.
 *
 * @param division 12-digit code of the village or community of the registered residence (户籍地)
 * @param phone null when no source knows one
 */
public record Person(
    String id,
    Attribute<String> name,
    Attribute<String> idNumber,
    Attribute<Sex> sex,
    Attribute<LocalDate> birthDate,
    Attribute<String> division,
    Attribute<String> address,
    @Nullable Attribute<String> phone) {

  /** Completed years of life (周岁) on a day. */
  public int ageOn(LocalDate day) {
    return Period.between(birthDate.value(), day).getYears();
  }

  /** Personal information stays out of logs. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
