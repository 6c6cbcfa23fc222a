package yingke.capability.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.kernel.crypto.Sealing;

/** Delivers what was committed. */
@Component
class OutboxJob {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);
  private static final int BATCH = 50;

  /** Longer than a batch takes; after that a message of a node that died is taken by another. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final OutgoingStore outgoing;
  private final Peers peers;
  private final PeerClient client;
  private final Sealing sealing;
  private final Clock clock;
  private final Set<String> away = ConcurrentHashMap.newKeySet();

  OutboxJob(OutgoingStore outgoing, Peers peers, PeerClient client, Sealing sealing, Clock clock) {
    this.outgoing = outgoing;
    this.peers = peers;
    this.client = client;
    this.sealing = sealing;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1500, fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void tick() {
    try {
      while (deliverBatch() == BATCH) LOG.debug("more messages wait");
    } catch (DataAccessException | TransactionException database) {
      LOG.warn("messages not sent now, trying again: {}", database.getMessage());
    }
  }

  /** No transaction stays open while a peer is spoken to. */
  private int deliverBatch() {
    var now = clock.instant();
    var taken = outgoing.take(now, now.plus(LEASE), BATCH);
    for (var message : taken) outgoing.save(deliver(message));
    return taken.size();
  }

  private Outgoing deliver(Outgoing message) {
    var peer = peers.find(message.peer());
    if (peer.isEmpty()) return message.triedInVain("还没有接通对方平台", clock.instant());
    try {
      var body = sealing.open(message.body()).getBytes(StandardCharsets.UTF_8);
      client.deliver(peer.get(), body);
      if (away.remove(peer.get().id())) outgoing.hurry(peer.get().id(), clock.instant());
      return message.delivered(clock.instant());
    } catch (PeerClient.Away gone) {
      if (away.add(peer.get().id())) LOG.warn("{}: messages wait", gone.sentence());
      return message.triedInVain(gone.sentence(), clock.instant());
    } catch (MessageRefused refused) {
      LOG.warn("message {} refused: {}", message.id(), refused.getMessage());
      return message.refused(String.valueOf(refused.getMessage()));
    }
  }
}
