package yingke.capability.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.identity.Subjects;

/**
 * Tells identity whom a verified number names. Who it is and what they are called is all that
 * leaves, to the person themselves, so that no purpose is needed.
 */
@Component
class NamedSubjects implements Subjects {
  private final PersonStore people;
  private final LegalEntityStore entities;

  NamedSubjects(PersonStore people, LegalEntityStore entities) {
    this.people = people;
    this.entities = entities;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Named> person(String idNumber) {
    return people
        .findByIdNumber(idNumber)
        .map(p -> new Named(new SubjectRef(Kind.PERSON, p.id()), p.name().value()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Named> firm(String creditCode) {
    return entities
        .findByCode(creditCode)
        .map(f -> new Named(new SubjectRef(Kind.LEGAL_ENTITY, f.id()), f.name().value()));
  }
}
