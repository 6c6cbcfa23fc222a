package yingke.systems.onestop.proactive;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yingke.capability.registry.Purpose;
import yingke.capability.registry.Registry;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.proactive.ProactiveRules.Rule;

/** Looks every night who will be entitled, and does what was said yes to; again changes nothing. */
@Component
class OfferJob {
  private static final Logger LOG = LoggerFactory.getLogger(OfferJob.class);
  private static final int BATCH = 100;

  private final ProactiveRules rules;
  private final Registry registry;
  private final Preparation preparation;
  private final OfferStore offers;
  private final OfferFiling filing;
  private final Clock clock;

  OfferJob(
      ProactiveRules rules,
      Registry registry,
      Preparation preparation,
      OfferStore offers,
      OfferFiling filing,
      Clock clock) {
    this.rules = rules;
    this.registry = registry;
    this.preparation = preparation;
    this.offers = offers;
    this.filing = filing;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
  void night() {
    var today = LocalDate.now(clock);
    for (var rule : rules.on(today)) prepare(rule, today, Integer.MAX_VALUE);
    fileDue(today);
  }

  /**
   * @param most people who are asked by this run
   * @return how many are asked now
   */
  int prepare(Rule rule, LocalDate today, int most) {
    int asked = 0;
    @Nullable String after = null;
    do {
      var from = after;
      var people =
          Callers.as(
              Caller.system("onestop"),
              () ->
                  registry.completing(
                      rule.completes(),
                      today,
                      today.plusDays(rule.daysBefore()),
                      from,
                      BATCH,
                      new Purpose("onestop", "onestop.proactive:" + rule.id())));
      for (var person : people) if (asked < most && preparation.prepare(rule, person)) asked++;
      after = people.size() < BATCH ? null : people.getLast().id();
    } while (after != null && asked < most);
    if (asked > 0) LOG.info("{} people are asked by rule {}", asked, rule.id());
    return asked;
  }

  private void fileDue(LocalDate today) {
    for (var id : offers.due(today, BATCH))
      try {
        filing.file(id);
      } catch (RuntimeException failed) {
        LOG.error("the offer {} could not be filed and waits for the next night", id, failed);
      }
  }
}
