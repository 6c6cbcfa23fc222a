package yingke.systems.onestop.items;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yingke.systems.onestop.forms.FormSchema;

/** Reads one item's YAML file and says, with the file's name, what is wrong with it. */
final class ItemFile {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,40}");

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

  /** What shared data can spare a material. */
  private static final Set<String> SHARED =
      Set.of("registry.person", "registry.legal-entity", "registry.representative");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private ItemFile() {}

  /** Reads and checks an item. Throws {@link IllegalStateException} that names every mistake. */
  static ServiceItem read(String file, InputStream in) throws IOException {
    ServiceItem item;
    try {
      var yaml = new Yaml(new DatesAsText()).load(in);
      item = JSON.convertValue(yaml, ServiceItem.class);
    } catch (JacksonException | org.yaml.snakeyaml.error.YAMLException unreadable) {
      throw new IllegalStateException(file + ": " + unreadable.getMessage(), unreadable);
    }
    var mistakes = mistakes(item);
    if (!mistakes.isEmpty())
      throw new IllegalStateException(file + ": " + String.join("; ", mistakes));
    return item;
  }

  /** What keeps an item from being published; empty when it can be. */
  static List<String> mistakes(ServiceItem item) {
    var found = new ArrayList<String>();
    if (!ID.matcher(String.valueOf(item.id())).matches())
      found.add("id: lower-case words with hyphens expected, not " + item.id());
    if (item.limits().promised() > item.limits().statutory())
      found.add("limits: the promise is longer than the statutory limit");
    if (item.handling() == ServiceItem.Handling.INSTANT && item.decision() == null)
      found.add("decision: an item decided at once names its rule");
    if (item.form().fields().stream().noneMatch(f -> f.check() == code(item)))
      found.add("form.fields: none is checked as " + code(item) + ", the applicant's number");
    checkForm(item, found);
    checkMaterials(item, found);
    return found;
  }

  private static ServiceItem.ValueCheck code(ServiceItem item) {
    return item.audience() == ServiceItem.Audience.PERSON
        ? ServiceItem.ValueCheck.ID_NUMBER
        : ServiceItem.ValueCheck.CREDIT_CODE;
  }

  private static void checkForm(ServiceItem item, List<String> found) {
    try {
      FormSchema.of(item.form().schema());
    } catch (RuntimeException broken) {
      found.add("form.schema: " + broken.getMessage());
    }
    var properties = properties(item);
    var shown = new HashSet<String>();
    for (var field : item.form().fields()) {
      if (!properties.contains(field.name()))
        found.add("form.fields: " + field.name() + " is not in the schema");
      if (!shown.add(field.name())) found.add("form.fields: " + field.name() + " stands twice");
      if (field.prefill() != null && !SOURCES.contains(field.prefill()))
        found.add("form.fields: " + field.name() + " is filled from unknown " + field.prefill());
      if (field.showWhen() != null && !properties.contains(field.showWhen().field()))
        found.add("form.fields: " + field.name() + " depends on a field that does not exist");
    }
    for (var property : properties)
      if (!shown.contains(property)) found.add("form.fields: " + property + " is never shown");
  }

  private static void checkMaterials(ServiceItem item, List<String> found) {
    var seen = new HashSet<String>();
    for (var material : item.materials()) {
      if (!seen.add(material.id())) found.add("materials: " + material.id() + " stands twice");
      var when = material.requiredWhen();
      if ((material.necessity() == ServiceItem.Necessity.CONDITIONAL) != (when != null))
        found.add("materials: " + material.id() + ": CONDITIONAL and requiredWhen go together");
      if (when != null && !properties(item).contains(when.field()))
        found.add("materials: " + material.id() + " depends on a field that does not exist");
      for (var waiver : material.waivedBy())
        if ((waiver.data() == null) == (waiver.license() == null)
            || (waiver.data() != null && !SHARED.contains(waiver.data())))
          found.add("materials: " + material.id() + " is waived by nothing known");
    }
  }

  private static Set<String> properties(ServiceItem item) {
    var names = new HashSet<String>();
    if (item.form().schema().get("properties") instanceof Map<?, ?> properties)
      properties.keySet().forEach(name -> names.add(String.valueOf(name)));
    return names;
  }

  /** YAML would make a java.util.Date of 2026-11-01; we read our own dates. */
  private static final class DatesAsText extends SafeConstructor {
    DatesAsText() {
      super(new LoaderOptions());
      yamlConstructors.put(
          org.yaml.snakeyaml.nodes.Tag.TIMESTAMP,
          yamlConstructors.get(org.yaml.snakeyaml.nodes.Tag.STR));
    }
  }
}
