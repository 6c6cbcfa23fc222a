package yingke.capability.registry;

import java.time.LocalDate;
import java.util.Optional;

/** The attributes of the legal-entity library that a firm can say are wrong. */
public enum EntityAttribute implements Correctable {
  ENTITY_NAME("企业名称", 100),
  REPRESENTATIVE("法定代表人", 50),
  ENTITY_ADDRESS("住所", 200);

  private final String title;
  private final int longest;

  EntityAttribute(String title, int longest) {
    this.title = title;
    this.longest = longest;
  }

  @Override
  public String title() {
    return title;
  }

  /** The firm's attribute, with the department that answers for it. */
  public Attribute<String> of(LegalEntity entity) {
    return switch (this) {
      case ENTITY_NAME -> entity.name();
      case REPRESENTATIVE -> entity.representativeName();
      case ENTITY_ADDRESS -> entity.address();
    };
  }

  /** Why this cannot be the attribute's value, as a sentence for the user; empty when it can. */
  public Optional<String> problem(String value) {
    return value.length() > longest
        ? Optional.of(title + "最多 " + longest + " 个字")
        : Optional.empty();
  }

  /** Another representative is another person: whom the library linked is unlinked. */
  LegalEntity set(LegalEntity e, String value, String department, LocalDate asOf) {
    var set = new Attribute<>(value, "", department, asOf);
    return new LegalEntity(
        e.id(),
        e.uscc(),
        this == ENTITY_NAME ? set : e.name(),
        e.kind(),
        this == REPRESENTATIVE ? null : e.representativeId(),
        this == REPRESENTATIVE ? set : e.representativeName(),
        e.division(),
        this == ENTITY_ADDRESS ? set : e.address(),
        e.businessScope(),
        e.capitalFen(),
        e.established(),
        e.status(),
        e.phone(),
        e.codeFlagged(),
        e.overrideReason());
  }
}
