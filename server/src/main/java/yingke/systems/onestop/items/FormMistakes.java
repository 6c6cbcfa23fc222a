package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingke.systems.onestop.forms.FormSchema;
import yingke.systems.onestop.forms.SchemaSense;

/** What is wrong between a form's schema and the fields that are shown. */
final class FormMistakes {
  /** What a form can be filled from; see {@code applications.Prefill}. */
  private static final Set<String> SOURCES =
      Set.of(
          "person.name",
          "person.idNumber",
          "person.birthDate",
          "person.division",
          "person.address",
          "person.phone",
          "entity.name",
          "entity.uscc",
          "entity.representative",
          "entity.representativeIdNumber",
          "entity.address",
          "entity.division");

  private FormMistakes() {}

  static List<String> of(ServiceItem item) {
    var found = new ArrayList<String>();
    var form = item.form();
    try {
      FormSchema.of(form.schema());
    } catch (RuntimeException broken) {
      found.add("form.schema: " + broken.getMessage());
    }
    SchemaSense.mistakes(form.schema()).forEach(m -> found.add("form.schema: " + m));
    var code =
        item.audience() == ServiceItem.Audience.PERSON
            ? ServiceItem.ValueCheck.ID_NUMBER
            : ServiceItem.ValueCheck.CREDIT_CODE;
    if (form.fields().stream().noneMatch(f -> f.check() == code))
      found.add("form.fields: none is checked as " + code + ", the applicant's number");
    var properties = properties(form).keySet();
    for (var field : form.fields()) field(field, properties, found);
    var shown = new HashSet<>(form.fields().stream().map(ServiceItem.Field::name).toList());
    for (var property : properties)
      if (!shown.contains(property)) found.add("form.fields: " + property + " is never shown");
    return found;
  }

  private static void field(ServiceItem.Field field, Set<String> properties, List<String> found) {
    var at = "form.fields: " + field.name();
    if (!properties.contains(field.name())) found.add(at + " is not in the schema");
    if (field.widget() == null) found.add(at + " says no widget");
    if (field.prefill() != null && !SOURCES.contains(field.prefill()))
      found.add(at + " is filled from unknown " + field.prefill());
    if (field.showWhen() != null && !properties.contains(field.showWhen().field()))
      found.add(at + " depends on a field that does not exist");
  }

  /** The schema's properties by name, in order. */
  static Map<String, Object> properties(ServiceItem.Form form) {
    var found = new LinkedHashMap<String, Object>();
    if (form.schema().get("properties") instanceof Map<?, ?> properties)
      properties.forEach((name, property) -> found.put(String.valueOf(name), property));
    return found;
  }
}
