package yingke.systems.onestop.drafts;

import org.jspecify.annotations.Nullable;
import yingke.capability.license.LicenseView;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.systems.onestop.applications.Content.Held;

/**
 * What the base libraries know about an applicant.
 *
 * @param person the applicant, when a natural person of the library
 * @param entity the applicant, when a firm of the library
 * @param representative of the firm, when a person of the library
 * @param license that is to be renewed, null for items that renew none
 */
record Known(
    @Nullable Person person,
    @Nullable LegalEntity entity,
    @Nullable Person representative,
    @Nullable LicenseView license) {
  private static final String PEOPLE = "人口基础库";
  private static final String FIRMS = "法人基础库";
  private static final String LICENSES = "电子证照";

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
    var p = person;
    if (p != null)
      switch (source) {
        case "person.name":
          return held(p.name(), p);
        case "person.idNumber":
          return held(p.idNumber(), p);
        case "person.birthDate":
          return held(p.birthDate(), p);
        case "person.division":
          return held(p.division(), p);
        case "person.address":
          return held(p.address(), p);
        case "person.phone":
          return p.phone() == null ? null : held(p.phone(), p);
        default:
          break;
      }
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

  /** Whether shared data of this name stand in for a material. */
  boolean covers(String data) {
    return switch (data) {
      case "registry.person" -> person != null;
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
