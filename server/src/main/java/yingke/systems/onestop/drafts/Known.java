package yingke.systems.onestop.drafts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingke.capability.license.LicenseView;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Content.Held;

/**
 * What the base libraries know about an applicant.
 *
 * @param person the applicant, when a natural person of the library
 * @param entity the applicant, when a firm of the library
 * @param representative of the firm, when a person of the library
 * @param declarant who does it: the guardian of a child, otherwise the applicant
 * @param ward what was checked of the child when a guardian acts, by the name after {@code ward.}
 * @param license that is to be renewed, null for items that renew none
 */
record Known(
    @Nullable Person person,
    @Nullable LegalEntity entity,
    @Nullable Person representative,
    @Nullable Person declarant,
    Map<String, Held> ward,
    @Nullable LicenseView license) {
  static final Known NOTHING = new Known(null, null, null, null, Map.of(), null);

  private static final String PEOPLE = "人口基础库";
  private static final String FIRMS = "法人基础库";
  private static final String LICENSES = "电子证照";
  private static final String PERSON = "person.";
  private static final String DECLARANT = "declarant.";
  private static final String WARD = "ward.";

  /**
   * A firm that was deregistered can apply for nothing.
   *
   * @throws RuleBroken when the applicant is one
   */
  void requireLiving() {
    if (entity != null && entity.isCancelled())
      throw new RuleBroken(
          "firm-deregistered",
          "“%s”已经在 %s 注销登记，不能再用它的名义申请；您本人要办的事，请先切换为“本人办事”"
              .formatted(entity.name().value(), entity.status().asOf()));
  }

  /** What they are called; null when no library knows them. */
  @Nullable String name() {
    if (person != null) return person.name().value();
    return entity == null ? null : entity.name().value();
  }

  /**
   * The value for a form's field.
   *
   * @param source as items name it: {@code person.name}
   * @return null when no library knows it
   */
  @Nullable Held value(String source) {
    if (source.startsWith("license.")) return ofLicense(source.substring("license.".length()));
    if (source.startsWith(WARD)) return ward.get(source.substring(WARD.length()));
    if (source.startsWith(DECLARANT))
      return declarant == null ? null : of(declarant, source.substring(DECLARANT.length()));
    if (source.startsWith(PERSON))
      return person == null ? null : of(person, source.substring(PERSON.length()));
    var e = entity;
    if (e == null) return null;
    return switch (source) {
      case "entity.name" -> held(e.name());
      case "entity.uscc" -> held(e.uscc());
      case "entity.representative" -> held(e.representativeName());
      case "entity.representativeIdNumber" ->
          representative == null ? null : held(representative.idNumber(), representative);
      case "entity.address" -> held(e.address());
      case "entity.division" -> held(e.division());
      default -> null;
    };
  }

  private @Nullable Held ofLicense(String field) {
    var shown = license;
    if (shown == null) return null;
    var until = shown.until();
    var value =
        switch (field) {
          case "number" -> shown.number();
          case "until" -> until == null ? null : until.toString();
          default ->
              shown.fields().stream()
                  .filter(each -> each.id().equals(field))
                  .map(LicenseView.Field::value)
                  .findFirst()
                  .orElse(null);
        };
    if (value == null) return null;
    return new Held(value, LICENSES, shown.departmentName(), shown.from(), null, null);
  }

  private static @Nullable Held of(Person p, String attribute) {
    return switch (attribute) {
      case "name" -> held(p.name(), p);
      case "idNumber" -> held(p.idNumber(), p);
      case "birthDate" -> held(p.birthDate(), p);
      case "division" -> held(p.division(), p);
      case "address" -> held(p.address(), p);
      case "phone" -> p.phone() == null ? null : held(p.phone(), p);
      default -> null;
    };
  }

  /** Whether shared data of this name stand in for a material. */
  boolean covers(String data) {
    return switch (data) {
      case "registry.person" -> person != null;
      case "registry.declarant" -> declarant != null;
      case "registry.legal-entity" ->
          entity != null && entity.status().value() == LegalEntity.Status.OPEN;
      case "registry.representative" -> representative != null;
      default -> false;
    };
  }

  private static Held held(Attribute<?> a, Person about) {
    return new Held(a.value().toString(), PEOPLE, a.source(), a.asOf(), about.id(), null);
  }

  private static Held held(Attribute<?> a) {
    return new Held(a.value().toString(), FIRMS, a.source(), a.asOf(), null, null);
  }
}
