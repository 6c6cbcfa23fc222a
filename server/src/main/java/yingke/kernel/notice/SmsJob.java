package yingke.kernel.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.kernel.crypto.Sealing;

/** Sends the short messages whose notice was committed. */
@Component
class SmsJob {
  private static final Logger LOG = LoggerFactory.getLogger(SmsJob.class);
  private static final int BATCH = 20;

  /** Longer than a batch takes; after that a message of a node that died is taken by another. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final SmsStore messages;
  private final Gateway gateway;
  private final Sealing sealing;
  private final Clock clock;

  SmsJob(SmsStore messages, Gateway gateway, Sealing sealing, Clock clock) {
    this.messages = messages;
    this.gateway = gateway;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 2, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void tick() {
    try {
      while (sendBatch() == BATCH) LOG.debug("more short messages wait");
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("short messages not sent now, trying again: {}", away.getMessage());
    }
  }

  /** No transaction stays open while the carrier is spoken to. */
  private int sendBatch() {
    var now = clock.instant();
    var taken = messages.take(now, now.plus(LEASE), BATCH);
    for (var sms : taken) messages.save(send(sms));
    return taken.size();
  }

  private Sms send(Sms sms) {
    try {
      gateway.send(sms.id(), sealing.open(sms.phone()), sms.text());
      return sms.sent(clock.instant());
    } catch (RuntimeException refused) {
      var next = sms.triedInVain(reason(refused), clock.instant());
      LOG.warn("short message {} not sent, try {}: {}", sms.id(), sms.tries(), next.state());
      return next;
    }
  }

  private static String reason(RuntimeException refused) {
    return Objects.requireNonNullElse(refused.getMessage(), refused.getClass().getSimpleName());
  }
}
