package yingke.kernel.identity;

/**
 * Whom an account stands for, without knowing more of them: a person or firm of the registry, a
 * member of staff of the organization, or a part of the system itself.
 */
public record SubjectRef(Kind kind, String id) {
  /** What the id names. */
  public enum Kind {
    PERSON,
    LEGAL_ENTITY,
    STAFF,
    SYSTEM
  }

  /** As it stands in a column or a log: {@code PERSON:1b9d…}. */
  @Override
  public String toString() {
    return kind + ":" + id;
  }

  /** Reads what {@link #toString} wrote. */
  public static SubjectRef parse(String text) {
    var colon = text.indexOf(':');
    return new SubjectRef(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
  }
}
