package yingke.systems.onestop.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.calendar.Bygone;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.Applications;
import yingke.systems.onestop.Filed;
import yingke.systems.onestop.Filing;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;

/**
 * Lets one story happen through the program's own doors, each act at its moment of the past. It is
 * one transaction: no timer or reaction of the present meets a half-told story.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Storyteller {
  private static final int RATED_AT_LATEST = 1;

  private final Applications applications;
  private final ApplicationStore store;
  private final SupplementStore supplements;
  private final Deeds deeds;
  private final Papers papers;
  private final Workdays workdays;
  private final Bygone bygone;

  Storyteller(
      Applications applications,
      ApplicationStore store,
      SupplementStore supplements,
      Deeds deeds,
      Papers papers,
      Workdays workdays,
      Bygone bygone) {
    this.applications = applications;
    this.store = store;
    this.supplements = supplements;
    this.deeds = deeds;
    this.papers = papers;
    this.workdays = workdays;
    this.bygone = bygone;
  }

  /**
   * Tells a story about an applicant.
   *
   * @param name of this telling: the same one gives the same commands
   */
  @Transactional
  public void tell(String name, Story story, Cast.Role role, Random random) {
    int begun = story.begun(random);
    var diary = new Diary(workdays, bygone.getZone(), bygone.instant(), random);
    var party = role.caller();
    var filed = at(diary.next(begun), party, () -> file(name, role));
    for (var step : story.steps().entrySet()) {
      var moment = diary.next(begun - step.getValue());
      act(name, filed, step.getKey(), role, moment);
    }
    var review = story.review();
    if (review != null) ask(name, filed, party, review, diary.next(begun - 1));
    int stars = story.stars(random);
    if (stars > 0) rate(name, filed, party, stars, diary.next(RATED_AT_LATEST));
  }

  private Filed file(String name, Cast.Role role) {
    return applications.file(
        new Filing(Deeds.named(name), role.item(), role.values(), papers.all(name, role.item())));
  }

  private void act(String name, Filed filed, String action, Cast.Role role, Instant moment) {
    var command = Deeds.named(name + ":" + action);
    var material = Papers.first(role.item());
    var day = LocalDate.ofInstant(moment, bygone.getZone());
    if (action.equals("resubmit")) renew(name, filed, material, role.caller(), moment);
    var seen =
        bygone.at(
            moment, () -> deeds.act(filed.caseId(), command, action, role.caller(), material, day));
    if (action.equals("supplement")) noted(filed.application(), command, material, moment);
    var outcome = seen.outcome();
    if (outcome != null) store.conclude(filed.application(), outcome, moment);
  }

  private void renew(String name, Filed filed, String material, Caller party, Instant moment) {
    at(
        moment,
        party,
        () -> {
          var file = papers.one(name + ":renewed", material);
          applications.attach(filed.application(), material, List.of(file));
          return file;
        });
  }

  /** What the reaction would note a moment later; it finds it there. */
  private void noted(UUID application, UUID event, String material, Instant moment) {
    var item = new Supplement.Item(material, Deeds.PROBLEM);
    supplements.insert(new Supplement(application, event, List.of(item), null, moment, null));
  }

  private void ask(String name, Filed filed, Caller party, String why, Instant moment) {
    at(
        moment,
        party,
        () -> {
          applications.review(filed.application(), Deeds.named(name + ":review"), why);
          return filed;
        });
  }

  private void rate(String name, Filed filed, Caller party, int stars, Instant moment) {
    var tags =
        switch (stars) {
          case 5 -> List.of("指引清楚", "填得少");
          case 4 -> List.of("办得快");
          case 3 -> List.<String>of();
          default -> List.of("办得太慢");
        };
    at(
        moment,
        party,
        () -> {
          applications.rate(filed.application(), Deeds.named(name + ":rating"), stars, tags);
          return filed;
        });
  }

  private <T> T at(Instant moment, Caller who, Supplier<T> work) {
    return bygone.at(moment, () -> Callers.as(who, work));
  }
}
