package yingke.capability.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the base libraries: the source departments' collections, the demonstration, and officers
 * who register a firm. Callers check the values; what comes in here is held true by its source.
 */
@Component
public class BaseLibraries {
  private final PersonStore people;
  private final LegalEntityStore entities;

  BaseLibraries(PersonStore people, LegalEntityStore entities) {
    this.people = people;
    this.entities = entities;
  }

  /** Adds people or brings them up to date, by id. */
  @Transactional
  public void putPeople(List<Person> list) {
    if (!list.isEmpty()) people.put(list);
  }

  /**
   * Sets one attribute of a person to what its source now holds true.
   *
   * @param value checked by {@link PersonAttribute#problem} before
   * @param department id of the source
   */
  @Transactional
  public void correct(
      UUID personId, PersonAttribute attribute, String value, String department, LocalDate asOf) {
    var person = people.lock(personId).orElseThrow();
    people.put(List.of(attribute.set(person, value, department, asOf)));
  }

  /** As {@link #correct}, for a firm. */
  @Transactional
  public void correctFirm(
      UUID firm, EntityAttribute attribute, String value, String department, LocalDate asOf) {
    var entity = entities.find(firm).orElseThrow();
    entities.put(List.of(attribute.set(entity, value, department, asOf)));
  }

  /**
   * Notes that a firm was deregistered (注销).
   *
   * @param department id of the organ that registers firms
   * @return false when it is deregistered already, or nobody knows it
   */
  @Transactional
  public boolean cancelFirm(UUID firm, String department, LocalDate asOf) {
    var known = entities.find(firm).filter(each -> !each.isCancelled());
    known.ifPresent(each -> entities.put(List.of(each.cancelled(department, asOf))));
    return known.isPresent();
  }

  /** Adds firms or brings them up to date, by id; their representatives come first. */
  @Transactional
  public void putLegalEntities(List<LegalEntity> list) {
    if (!list.isEmpty()) entities.put(list);
  }
}
