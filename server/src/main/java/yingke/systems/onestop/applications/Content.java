package yingke.systems.onestop.applications;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem;

/**
 * What stands in an application; kept sealed as a whole.
 *
 * @param values by field: what was filled in, facts included
 * @param held by field: what the base libraries filled in
 * @param waived by material: why nobody is asked for it
 * @param reasons by field: why the applicant holds to a value that a check flags
 */
public record Content(
    Map<String, Object> values,
    Map<String, Held> held,
    Map<String, String> waived,
    Map<String, String> reasons) {
  /** Nothing known and nothing typed. */
  public static final Content EMPTY = new Content(Map.of(), Map.of(), Map.of(), Map.of());

  /** An applicant's form may be this long, as JSON. */
  public static final int LONGEST = 64 * 1024;

  public Content {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    waived = Collections.unmodifiableMap(new LinkedHashMap<>(waived));
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
  }

  /**
   * A value of a base library and where it comes from.
   *
   * @param source name of the department that answers for it
   * @param subject registry id of the person it is about; null for a firm's
   * @param claimed what the applicant says is right; null while nobody disputes it
   */
  public record Held(
      String value,
      String library,
      String source,
      LocalDate asOf,
      @Nullable String subject,
      @Nullable String claimed) {
    Held disputed(String claim) {
      return new Held(value, library, source, asOf, subject, claim);
    }
  }

  /**
   * What the applicant typed, with the facts as they are held: those one can dispute, not
   * overwrite, so that what they send for them does not count. A value that comes back masked, as
   * somebody else than its owner sees it, is the one that stands.
   */
  public Content typed(ServiceItem.Form form, Map<String, Object> sent) {
    var merged = new LinkedHashMap<>(sent);
    held.forEach((field, fact) -> {
      if (isFact(form, field))
        merged.put(field, fact.claimed() == null ? fact.value() : fact.claimed());
    });
    for (var field : form.fields())
      if (field.sensitive() != null
          && values.get(field.name()) instanceof String known
          && field.sensitive().mask(known).equals(merged.get(field.name())))
        merged.put(field.name(), known);
    return new Content(merged, held, waived, reasons);
  }

  /** What the form of another version still asks; disputes and files stay. */
  public Content of(ServiceItem.Form form) {
    var kept = new LinkedHashMap<>(values);
    kept.keySet().removeIf(field -> form.field(field).isEmpty());
    var facts = new LinkedHashMap<>(held);
    facts.keySet().removeIf(field -> form.field(field).isEmpty());
    return new Content(kept, facts, waived, reasons);
  }

  /** Whether a base library filled the field for good: it can only be disputed. */
  public boolean isFact(ServiceItem.Form form, String field) {
    return held.containsKey(field) && form.field(field).map(f -> !f.suggest()).orElse(false);
  }

  /** The fact is marked wrong and the claim stands in its place. */
  public Content disputed(String field, String claim) {
    var facts = new LinkedHashMap<>(held);
    facts.computeIfPresent(field, (_, fact) -> fact.disputed(claim));
    var changed = new LinkedHashMap<>(values);
    changed.put(field, claim);
    return new Content(changed, facts, waived, reasons);
  }

  /** Ready to be handed in: without what is empty or not shown. */
  public Content submitted(ServiceItem.Form form, Map<String, String> given) {
    var kept = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> {
      var shown = form.field(name).map(f -> f.showWhen() == null || f.showWhen().holds(values));
      if (!isEmpty(value) && shown.orElse(true)) kept.put(name, value);
    });
    return new Content(kept, held, waived, given);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Content" + values.keySet();
  }
}
