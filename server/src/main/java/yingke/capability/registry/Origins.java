package yingke.capability.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;

/** Where each attribute of a row comes from, as it is kept beside the row: one JSON object. */
@Component
class Origins {
  /** One attribute's source department and date. */
  record Origin(String department, LocalDate asOf) {}

  private static final TypeReference<Map<String, Origin>> SHAPE = new TypeReference<>() {};

  private final JsonMapper json;
  private final Organization organization;

  Origins(JsonMapper json, Organization organization) {
    this.json = json;
    this.organization = organization;
  }

  /** The origins of one row, ready to be joined with its values. */
  Row read(String text) {
    return new Row(json.readValue(text, SHAPE));
  }

  /** For a column: attribute names to where they come from; absent attributes have no origin. */
  Map<String, Origin> write(Map<String, @Nullable Attribute<?>> attributes) {
    var origins = new LinkedHashMap<String, Origin>();
    attributes.forEach((name, attribute) -> {
      if (attribute != null)
        origins.put(name, new Origin(attribute.department(), attribute.asOf()));
    });
    return origins;
  }

  /** The origins of one row. */
  final class Row {
    private final Map<String, Origin> origins;

    private Row(Map<String, Origin> origins) {
      this.origins = origins;
    }

    <T> Attribute<T> of(String name, T value) {
      var origin = origins.get(name);
      if (origin == null) throw new IllegalStateException("attribute without a source: " + name);
      var source =
          organization
              .findDepartment(origin.department())
              .map(Department::name)
              .orElse(origin.department());
      return new Attribute<>(value, source, origin.department(), origin.asOf());
    }
  }
}
