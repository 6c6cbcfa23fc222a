package yingke.systems.onestop.external;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/** Lays a case before the responsible department when the other system stays silent too long. */
@Component
class AnswerJob {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerJob.class);
  private static final int BATCH = 100;

  private final ExternalStore store;
  private final Casework casework;
  private final TransactionOperations transactions;
  private final Clock clock;

  AnswerJob(
      ExternalStore store, Casework casework, TransactionOperations transactions, Clock clock) {
    this.store = store;
    this.casework = casework;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 20, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
  void tick() {
    try {
      lookOn(LocalDate.now(clock));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("silent systems not looked for now, trying again: {}", away.getMessage());
    }
  }

  /** Asks about all whose answer was expected before the day. */
  void lookOn(LocalDate today) {
    for (var application : store.silent(today, BATCH))
      transactions.executeWithoutResult(_ -> lay(application, today));
  }

  private void lay(UUID application, LocalDate today) {
    var known = store.lock(application).orElseThrow();
    if (!known.state().open() || known.askedAt() != null || !known.answerBy().isBefore(today))
      return;
    Callers.as(
        Caller.system("onestop", "casework.case.act"),
        () -> {
          var now = casework.read(known.caseId());
          if (!now.open()) return;
          var command = "no-answer:" + application + ":" + known.answerBy();
          casework.act(
              new ActOnCase(
                  now.id(),
                  now.version(),
                  UUID.nameUUIDFromBytes(command.getBytes(StandardCharsets.UTF_8)),
                  "no-answer",
                  "应在 " + known.answerBy() + " 前答复，至今没有收到",
                  List.of(),
                  Map.of()));
          store.save(known.asked(clock.instant()));
        });
  }
}
