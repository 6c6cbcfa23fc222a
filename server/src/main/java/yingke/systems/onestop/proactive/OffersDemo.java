package yingke.systems.onestop.proactive;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.kernel.sql.DemoData;

/** Asks a few who turn seventy soon, so that the inboxes of some towns show what is meant. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class OffersDemo implements DemoData {
  private static final int ORDER = 205;
  private static final int FEW = 4;

  private final ProactiveRules rules;
  private final OfferJob job;
  private final Clock clock;

  OffersDemo(ProactiveRules rules, OfferJob job, Clock clock) {
    this.rules = rules;
    this.job = job;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public void load() {
    var today = LocalDate.now(clock);
    for (var rule : rules.on(today)) job.prepare(rule, today, FEW);
  }
}
