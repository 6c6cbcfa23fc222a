package yingke.systems.onestop.promises;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.casework.Casework;
import yingke.capability.casework.OpenCase;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Promise;
import yingke.systems.onestop.applications.PromiseStore;

/**
 * Every morning: reminds of what has to come soon, and asks the department about what did not come.
 */
@Component
class PromiseJob {
  private static final Logger LOG = LoggerFactory.getLogger(PromiseJob.class);
  private static final String PROCEDURE = "onestop-promise";

  private final PromiseStore promises;
  private final ApplicationStore applications;
  private final PromiseRules rules;
  private final PromiseWords words;
  private final Casework casework;
  private final TransactionOperations transactions;
  private final Clock clock;

  PromiseJob(
      PromiseStore promises,
      ApplicationStore applications,
      PromiseRules rules,
      PromiseWords words,
      Casework casework,
      TransactionOperations transactions,
      Clock clock) {
    this.promises = promises;
    this.applications = applications;
    this.rules = rules;
    this.words = words;
    this.casework = casework;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(cron = "0 40 8 * * *", zone = "Asia/Shanghai")
  void run() {
    run(LocalDate.now(clock));
  }

  /** Done twice on a day, it does nothing more. */
  void run(LocalDate today) {
    var rule = rules.on(today);
    for (var promise : promises.dueBefore(today.plusDays(rule.remindDays() + 1L))) {
      try {
        transactions.executeWithoutResult(_ -> look(promise, today, rule));
      } catch (RuntimeException failure) { // tried again tomorrow; the others go on
        LOG.error("promise {} was not looked at", promise.id(), failure);
      }
    }
  }

  private void look(Promise promise, LocalDate today, PromiseRules.Rule rule) {
    var a = applications.find(promise.application()).orElseThrow();
    var due = promise.due();
    if (due == null) return;
    if (due.isBefore(today)) ask(promise, a, rule);
    else if (promise.remindedAt() == null) {
      words.remind(promise, a, due);
      promises.remind(promise.id(), clock.instant());
    }
  }

  private void ask(Promise promise, Application a, PromiseRules.Rule rule) {
    var item = words.item(a);
    var name = PromiseWords.name(item, promise.material());
    var opened =
        Callers.as(
            Caller.system("onestop", "casework.case.act", "casework.case.read"),
            () -> {
              var first = casework.read(a.requireCase());
              return casework.open(
                  new OpenCase(
                      UUID.nameUUIDFromBytes(promise.matter().getBytes(StandardCharsets.UTF_8)),
                      PROCEDURE,
                      promise.matter(),
                      a.number() + "-缺" + promise.due(),
                      item.name() + "：“" + name + "”逾期没有补交",
                      a.applicant(),
                      a.applicantName(),
                      a.department(),
                      first.division(),
                      rule.decideWorkdays(),
                      rule.decideWorkdays(),
                      Map.of("item", item.id(), "material", promise.material()),
                      null));
            });
    promises.open(promise.id(), opened.id());
    words.overdue(promise, a, name);
  }
}
