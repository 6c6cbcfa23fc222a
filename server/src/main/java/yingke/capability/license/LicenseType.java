package yingke.capability.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.WrongField;

/**
 * What a kind of license says and how long it holds; resources/licenses/&lt;id&gt;.yaml.
 *
 * @param code three characters under the issuer's credit code
 * @param number pattern of the number people quote: {year}, {serial}, {check}, {holderCode}
 * @param years how long it holds, null for good
 * @param facts which rules the file follows and whether they were checked in the text of the law
 * @param notes printed at the foot
 */
public record LicenseType(
    String id,
    String name,
    SubjectRef.Kind audience,
    String code,
    String number,
    @Nullable Integer years,
    Facts facts,
    List<Field> fields,
    List<String> notes) {
  public LicenseType {
    fields = List.copyOf(fields);
    notes = List.copyOf(notes);
  }

  /** A fact on the face of the license. */
  public record Field(String id, String label, boolean required) {}

  /** Where the rules come from. */
  public record Facts(String check, String source) {}

  /** The last day of a license from that day on, when the decision names none. */
  @Nullable LocalDate until(LocalDate from, @Nullable LocalDate decided) {
    if (decided != null || years == null) return decided;
    return lastDay(from, years);
  }

  /**
   * The last of so many years. From 29 February on, years without that day run to the end of
   * February (民法典第二百零二条), else the holder would lose a day.
   */
  public static LocalDate lastDay(LocalDate from, int years) {
    var same = from.plusYears(years);
    return same.getDayOfMonth() == from.getDayOfMonth() ? same.minusDays(1) : same;
  }

  /**
   * @throws BadInput when a field is unknown or one that is required is missing
   */
  void require(Map<String, String> values) {
    var known = fields.stream().map(Field::id).toList();
    var wrong =
        new ArrayList<>(
            values.keySet().stream()
                .filter(id -> !known.contains(id))
                .map(id -> new WrongField("fields." + id, "《" + name + "》没有“" + id + "”这一项"))
                .toList());
    for (var field : fields)
      if (field.required() && values.getOrDefault(field.id(), "").isBlank())
        wrong.add(new WrongField("fields." + field.id(), "《" + name + "》缺少" + field.label()));
    if (!wrong.isEmpty())
      throw new BadInput("license-fields", "《" + name + "》的内容不完整或有误，请核对后再制证", wrong);
  }

  /** The fields that have a value, in order. */
  List<LicenseView.Field> shown(Map<String, String> values) {
    return fields.stream()
        .filter(field -> !values.getOrDefault(field.id(), "").isBlank())
        .map(field ->
            new LicenseView.Field(field.id(), field.label(), values.getOrDefault(field.id(), "")))
        .toList();
  }

  /** The number of a license. */
  String number(int year, int running, String holderCode) {
    var filled =
        number
            .replace("{year}", String.valueOf(year))
            .replace("{serial}", "%06d".formatted(running))
            .replace("{holderCode}", holderCode);
    if (!filled.endsWith("{check}")) return filled;
    var body = filled.substring(0, filled.length() - "{check}".length());
    return body + HybridCheck.mod11(body.replaceAll("\\D", ""));
  }
}
