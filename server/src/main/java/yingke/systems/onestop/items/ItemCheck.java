package yingke.systems.onestop.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What keeps an item from being published, each mistake with the field's path. */
final class ItemCheck {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,40}");

  /** What shared data can spare a material. */
  private static final Set<String> SHARED =
      Set.of("registry.person", "registry.legal-entity", "registry.representative");

  private final ServiceItem item;
  private final List<String> found = new ArrayList<>();

  private ItemCheck(ServiceItem item) {
    this.item = item;
  }

  /** Every mistake; empty when the item can be published. */
  static List<String> mistakes(ServiceItem item) {
    var check = new ItemCheck(item);
    if (!check.isWhole()) return check.found;
    check.identity();
    check.limits();
    check.handling();
    check.found.addAll(ListElements.mistakes(item.list()));
    check.found.addAll(FormMistakes.of(item));
    item.materials().forEach(check::material);
    check.twice();
    return check.found;
  }

  /** Whether everything is there that the other checks look at. */
  private boolean isWhole() {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("id", item.id());
    parts.put("publishedOn", item.publishedOn());
    parts.put("name", item.name());
    parts.put("type", item.type());
    parts.put("department", item.department());
    parts.put("audience", item.audience());
    parts.put("handling", item.handling());
    parts.put("procedure", item.procedure());
    parts.put("limits", item.limits());
    parts.put("guide", item.guide());
    parts.put("legalBases", item.legalBases());
    parts.put("form", item.form());
    if (item.guide() != null) {
      parts.put("guide.summary", item.guide().summary());
      parts.put("guide.fee", item.guide().fee());
      parts.put("guide.time", item.guide().time());
      parts.put("guide.result", item.guide().result());
    }
    if (item.form() != null) {
      parts.put("form.schema", item.form().schema());
      parts.put("form.fields", item.form().fields());
    }
    parts.forEach((name, value) -> {
      if (value == null || value instanceof String text && text.isBlank())
        found.add(name + ": is missing");
    });
    return found.isEmpty();
  }

  private void identity() {
    require(
        ID.matcher(item.id()).matches(),
        "id: lower-case words with hyphens expected, not " + item.id());
    require(item.version() > 0, "version: begins with 1");
    require(
        item.type().name().equals(ListElements.types().get(item.type().code())),
        "type: %s %s is not of the basic catalog"
            .formatted(item.type().code(), item.type().name()));
    require(!item.legalBases().isEmpty(), "legalBases: none; everything stands on something");
    for (var basis : item.legalBases())
      require(basis.check() != null, "legalBases: " + basis.title() + " says no check");
    for (var event : item.lifeEvents())
      require(
          LifeEvents.all().containsKey(event),
          "lifeEvents: " + event + " is not in life-events.yaml");
  }

  private void limits() {
    require(!item.limits().isEmpty(), "limits: is missing");
    for (var limit : item.limits()) {
      require(
          limit.promised() <= limit.statutory(),
          "limits: the promise of %d workdays is longer than the statutory limit of %d"
              .formatted(limit.promised(), limit.statutory()));
      require(limit.promised() >= 0, "limits: a promise cannot be negative");
    }
    var days = item.limits().stream().map(ServiceItem.Limits::effectiveFrom).toList();
    require(new HashSet<>(days).size() == days.size(), "limits: two of them begin on the same day");
  }

  private void handling() {
    require(
        item.decision() == null || item.handling() == ServiceItem.Handling.INSTANT,
        "decision: only an item decided at once (INSTANT) is decided by a rule");
    require(
        item.handling() == ServiceItem.Handling.PROMISED
            || item.limits().stream().allMatch(limit -> limit.promised() == 0),
        "limits: an item decided at once (INSTANT) promises 0 workdays");
    require(
        (item.mode() == Mode.VISITS) == (item.visits() != null),
        "visits: mode VISITS and visits go together");
    require(
        (item.mode() == Mode.EXTERNAL) == (item.external() != null),
        "external: mode EXTERNAL and external go together");
    var organ = item.remedyOrgan();
    require(
        (organ.kind() == RemedyOrgan.Kind.NAMED) == (organ.name() != null),
        "remedyOrgan: NAMED and name go together");
  }

  private void material(ServiceItem.Material material) {
    var at = "materials: " + material.id();
    if (material.necessity() == null) {
      found.add(at + ": necessity is missing");
      return;
    }
    var when = material.requiredWhen();
    require(
        (material.necessity() == ServiceItem.Necessity.CONDITIONAL) == (when != null),
        at + ": CONDITIONAL and requiredWhen go together");
    require(
        when == null || FormMistakes.properties(item.form()).containsKey(when.field()),
        at + " depends on a field that does not exist");
    for (var waiver : material.waivedBy())
      require(
          (waiver.data() == null) != (waiver.license() == null)
              && (waiver.data() == null || SHARED.contains(waiver.data())),
          at + " is waived by nothing known");
    var deferrable = material.deferrable();
    require(
        deferrable == null || deferrable.days() > 0 && deferrable.follows() != null,
        at + ": deferrable says within how many workdays and what follows");
  }

  private void twice() {
    var seen = new HashSet<String>();
    for (Map.Entry<String, List<String>> ids :
        Map.of(
                "materials",
                item.materials().stream().map(ServiceItem.Material::id).toList(),
                "form.fields",
                item.form().fields().stream().map(ServiceItem.Field::name).toList())
            .entrySet())
      for (var id : ids.getValue())
        require(seen.add(ids.getKey() + id), ids.getKey() + ": " + id + " stands twice");
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) found.add(otherwise);
  }
}
