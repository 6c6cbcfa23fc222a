package yingke.capability.license;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * What a license is to say.
 *
 * @param act the decision that grants it; the same act again is the same license
 * @param type id of the license type: {@code food-business}
 * @param matter what it came from: {@code onestop.application:<uuid>}
 * @param holderCode ID number or credit code; stored sealed
 * @param department id of the organ that issues it
 * @param fields values of the type's fields by their ids
 * @param until last day, null when it holds for good
 */
public record IssueLicense(
    UUID act,
    String type,
    String matter,
    SubjectRef holder,
    String holderName,
    String holderCode,
    String department,
    Map<String, String> fields,
    LocalDate from,
    @Nullable LocalDate until) {
  public IssueLicense {
    fields = Map.copyOf(fields);
  }

  /** The same with another last day. */
  IssueLicense until(@Nullable LocalDate last) {
    return new IssueLicense(
        act, type, matter, holder, holderName, holderCode, department, fields, from, last);
  }

  @Override
  public String toString() {
    return "IssueLicense[act=%s, type=%s, matter=%s]".formatted(act, type, matter);
  }
}
