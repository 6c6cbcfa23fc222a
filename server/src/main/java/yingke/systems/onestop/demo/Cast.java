package yingke.systems.onestop.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.InventedPopulation.Neighbors;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.division.Division;
import yingke.kernel.division.Divisions;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.identity.SubjectRef;

/** Who plays in which story: elders, younger people, and firms with premises in all towns. */
final class Cast {
  private static final String DISTRICT = "341003000000";
  private static final String SEAT = "341003100000";
  private static final int CLOSING = 12;
  private static final String GATE = "341003102000"; // 汤口: where the mountain's guests sleep

  /** An applicant with what they apply for. */
  record Role(Caller caller, String item, Map<String, Object> values) {}

  private final InventedCallers callers;
  private final Divisions divisions;
  private final List<Division> towns;
  private final List<Person> elders;
  private final List<Person> younger;
  private final List<Person> parents;
  private final List<Applicant> firms = new ArrayList<>();

  /** Sole traders who close their shops and play in no other story. */
  private final List<Applicant> closing = new ArrayList<>();

  Cast(Neighbors neighbors, InventedCallers callers, Divisions divisions, LocalDate today) {
    this.callers = callers;
    this.divisions = divisions;
    this.towns =
        divisions.children(DISTRICT).stream()
            .filter(town -> divisions.children(town.code()).size() > 1)
            .toList();
    var people = neighbors.people();
    this.elders = people.stream().filter(p -> p.ageOn(today) >= 61).toList();
    this.younger =
        people.stream().filter(p -> p.ageOn(today) >= 40 && p.ageOn(today) < 60).toList();
    this.parents =
        people.stream().filter(p -> p.ageOn(today) >= 24 && p.ageOn(today) < 38).toList();
    var byId = people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    for (var firm : neighbors.firms()) {
      var owner = firm.representativeId() == null ? null : byId.get(firm.representativeId());
      if (owner != null && firm.status().value() == LegalEntity.Status.OPEN)
        (closes(firm) ? closing : firms).add(new Applicant(owner, firm));
    }
  }

  /** How many shops can close. */
  int closing() {
    return closing.size();
  }

  private boolean closes(LegalEntity firm) {
    return firm.kind().value() == LegalEntity.Kind.SELF_EMPLOYED && closing.size() < CLOSING;
  }

  /**
   * @param index of the application, of a trader's: of those alone, as a shop closes once
   */
  Role role(int index, Story story, Random random) {
    var item = story.item(random);
    var applicant = applicant(index, story.who());
    var town = town(index, random);
    var villages = divisions.children(town.code());
    var village = villages.get(random.nextInt(villages.size()));
    return new Role(caller(applicant), item, applicant.values(item, town, village, random));
  }

  private Applicant applicant(int index, @Nullable String who) {
    if (who == null) return firms.get(index % firms.size());
    if (who.equals(Story.TRADER)) return closing.get(index % closing.size());
    var people =
        switch (who) {
          case "elder" -> elders;
          case "parent" -> parents;
          default -> younger;
        };
    return new Applicant(people.get(index % people.size()), null);
  }

  /** All in turn, but every third where most shops and inns are. */
  private Division town(int index, Random random) {
    if (index % 3 != 0) return towns.get(index % towns.size());
    return divisions.get(random.nextInt(3) == 0 ? GATE : SEAT);
  }

  /** Whoever applied under that id; empty for those who play in no story. */
  Optional<Applicant> find(SubjectRef ref) {
    if (ref.kind() == SubjectRef.Kind.LEGAL_ENTITY)
      return Stream.concat(firms.stream(), closing.stream())
          .filter(each -> each.firm() != null && each.firm().id().equals(ref.id()))
          .findFirst();
    return Stream.of(elders, younger, parents)
        .flatMap(List::stream)
        .filter(each -> each.id().equals(ref.id()))
        .map(each -> new Applicant(each, null))
        .findFirst();
  }

  Caller caller(Applicant applicant) {
    var person = applicant.person();
    var firm = applicant.firm();
    return callers.resident(
        new SubjectRef(SubjectRef.Kind.PERSON, person.id()),
        person.name().value(),
        firm == null ? null : new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, firm.id()));
  }
}
