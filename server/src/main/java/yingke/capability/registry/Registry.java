package yingke.capability.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.catalog.DataAccess;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;

/**
 * Reads the base libraries. Every read names its purpose, needs a grant of the catalog, and leaves
 * a record that the person concerned can see.
 */
@Component
public class Registry {
  /** The population library in the catalog. */
  public static final String PEOPLE = "registry.person";

  /** The legal-entity library in the catalog. */
  public static final String LEGAL_ENTITIES = "registry.legal-entity";

  private final PersonStore people;
  private final LegalEntityStore entities;
  private final DataAccess access;

  Registry(PersonStore people, LegalEntityStore entities, DataAccess access) {
    this.people = people;
    this.entities = entities;
    this.access = access;
  }

  /** The person of this registry id. */
  @Transactional
  public Optional<Person> findPerson(String id, Purpose purpose) {
    return access.read(
        PEOPLE, purpose.read(), new SubjectRef(Kind.PERSON, id), () -> people.find(uuid(id)));
  }

  /**
   * The person with this ID number, found by its blind index; width, case and spaces do not count.
   */
  @Transactional
  public Optional<Person> findPersonByIdNumber(String idNumber, Purpose purpose) {
    return access.find(
        PEOPLE,
        purpose.read(),
        () -> people.findByIdNumber(idNumber),
        person -> new SubjectRef(Kind.PERSON, person.id()));
  }

  /** The firm of this registry id. */
  @Transactional
  public Optional<LegalEntity> findLegalEntity(String id, Purpose purpose) {
    return access.read(
        LEGAL_ENTITIES,
        purpose.read(),
        new SubjectRef(Kind.LEGAL_ENTITY, id),
        () -> entities.find(uuid(id)));
  }

  /** The firm with this unified social credit code. */
  @Transactional
  public Optional<LegalEntity> findLegalEntityByCode(String uscc, Purpose purpose) {
    return access.find(
        LEGAL_ENTITIES,
        purpose.read(),
        () -> entities.findByCode(uscc),
        entity -> new SubjectRef(Kind.LEGAL_ENTITY, entity.id()));
  }

  /** The firms whose legal representative or operator the person is. */
  @Transactional
  public List<LegalEntity> representedBy(String personId, Purpose purpose) {
    return access.list(
        LEGAL_ENTITIES,
        purpose.read(),
        () -> entities.representedBy(uuid(personId)),
        entity -> new SubjectRef(Kind.LEGAL_ENTITY, entity.id()));
  }

  /**
   * People who complete so many years of life between two days, by id from behind {@code after}.
   */
  @Transactional
  public List<Person> completing(
      int years, LocalDate from, LocalDate to, @Nullable String after, int limit, Purpose purpose) {
    return access.list(
        PEOPLE,
        purpose.read(),
        () ->
            people.born(
                from.minusYears(years),
                to.minusYears(years),
                after == null ? null : uuid(after),
                limit),
        person -> new SubjectRef(Kind.PERSON, person.id()));
  }

  /** What is held about the caller; empty when the caller is no person of the library. */
  @Transactional
  public Optional<Person> own() {
    var subject = Callers.current().subject();
    if (subject.kind() != Kind.PERSON) return Optional.empty();
    return access.readOwn(PEOPLE, subject, () -> people.find(uuid(subject.id())));
  }

  /** The firms that the caller represents. */
  @Transactional
  public List<LegalEntity> ownFirms() {
    var subject = Callers.current().subject();
    if (subject.kind() != Kind.PERSON) return List.of();
    return access.readOwn(
        LEGAL_ENTITIES, subject, () -> entities.representedBy(uuid(subject.id())));
  }

  /** What is held about the firm that the caller acts for; empty when for themselves. */
  @Transactional
  public Optional<LegalEntity> ownFirm() {
    var party = Callers.current().party();
    if (party.kind() != Kind.LEGAL_ENTITY) return Optional.empty();
    return access.readOwn(LEGAL_ENTITIES, party, () -> entities.find(uuid(party.id())));
  }

  /** Ids are UUIDs; any other text names nobody. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException foreign) {
      return new UUID(0, 0);
    }
  }
}
