package yingke.systems.onestop.licensing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.division.Divisions;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Decision;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.items.Guide;
import yingke.systems.onestop.items.ServiceItem;

/** The values that a license says, from the form and the decision. */
@Component
class LicenseWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final DecisionStore decisions;
  private final Divisions divisions;
  private final Clock clock;

  LicenseWords(DecisionStore decisions, Divisions divisions, Clock clock) {
    this.decisions = decisions;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** By the fields of the license; what has no value is left out. */
  Map<String, String> of(Application application, ServiceItem item, Map<String, String> fields) {
    var benefit = benefit(application, item);
    var said = new LinkedHashMap<String, String>();
    fields.forEach((field, source) -> {
      var value =
          switch (source) {
            case "level" -> benefit.map(Guide.Benefit::kind).orElse(null);
            case "benefits" -> benefit.map(Guide.Benefit::text).orElse(null);
            default -> value(source, application.content().values());
          };
      if (value != null && !value.isBlank()) said.put(field, value);
    });
    return said;
  }

  private @Nullable String value(String source, Map<String, Object> values) {
    if (source.startsWith("=")) return source.substring(1);
    var value = values.get(source.substring(source.indexOf('.') + 1));
    if (value == null) return null;
    if (source.startsWith("place.")) return divisions.fullName(value.toString());
    if (source.startsWith("date.")) return DAY.format(LocalDate.parse(value.toString()));
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("、"))
        : value.toString();
  }

  /** The rule says which; where people decided, the age of the applicant does. */
  private Optional<Guide.Benefit> benefit(Application application, ServiceItem item) {
    var kind =
        decisions.ofApplication(application.id()).stream()
            .map(Decision::kind)
            .filter(named -> !named.isBlank())
            .findFirst();
    var benefits = item.guide().benefits().stream();
    if (kind.isPresent()) return benefits.filter(b -> b.kind().equals(kind.get())).findFirst();
    if (!(application.content().values().get("birthDate") instanceof String born))
      return Optional.empty();
    int age = Period.between(LocalDate.parse(born), LocalDate.now(clock)).getYears();
    return benefits.filter(b -> b.from() <= age).max(Comparator.comparingInt(Guide.Benefit::from));
  }
}
