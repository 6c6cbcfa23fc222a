package yingke.systems.onestop.proactive;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.capability.registry.Person;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.proactive.ProactiveRules.Rule;

/** Puts the question to one person before the people of their town; once for good. */
@Component
class Preparation {
  private static final int TOWN = 9;

  private final OfferStore offers;
  private final Casework casework;
  private final Organization organization;
  private final Clock clock;

  Preparation(OfferStore offers, Casework casework, Organization organization, Clock clock) {
    this.offers = offers;
    this.casework = casework;
    this.organization = organization;
    this.clock = clock;
  }

  /** False when they were asked before, or live where no town of ours is. */
  @Transactional
  public boolean prepare(Rule rule, Person person) {
    var division = person.division().value();
    var town = organization.findDepartment("town-" + division.substring(0, TOWN));
    if (town.isEmpty() || offers.isPrepared(rule.id(), person.id())) return false;
    var id =
        UUID.nameUUIDFromBytes((rule.id() + ":" + person.id()).getBytes(StandardCharsets.UTF_8));
    var number = offers.nextNumber(LocalDate.now(clock));
    var opened = opened(id, number, rule, person, town.get().id());
    offers.insert(
        new Offer(
            id,
            rule.id(),
            rule.item(),
            person.id(),
            person.name().value(),
            division,
            town.get().id(),
            person.birthDate().value().plusYears(rule.completes()),
            number,
            opened,
            clock.instant(),
            null,
            null,
            null,
            null));
    return true;
  }

  private UUID opened(UUID id, String number, Rule rule, Person person, String town) {
    var asked =
        new OpenCase(
            id,
            "onestop-proactive",
            Offer.matter(id),
            number,
            "免申即享：" + rule.title(),
            new SubjectRef(SubjectRef.Kind.PERSON, person.id()),
            person.name().value(),
            town,
            person.division().value(),
            rule.workdays(),
            rule.workdays(),
            Map.of("item", rule.item(), "rule", rule.id()),
            null);
    return Callers.as(Caller.system("onestop"), () -> casework.open(asked)).id();
  }
}
