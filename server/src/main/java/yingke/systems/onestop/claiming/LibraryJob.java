package yingke.systems.onestop.claiming;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.exchange.PeerClient;
import yingke.capability.exchange.Peers;

/**
 * Fetches the province's basic catalog every hour; while the province is away the last one stays.
 */
@Component
class LibraryJob {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryJob.class);

  private final LibraryStore store;
  private final Peers peers;
  private final PeerClient client;
  private final TransactionOperations transactions;
  private final Clock clock;

  LibraryJob(
      LibraryStore store,
      Peers peers,
      PeerClient client,
      TransactionOperations transactions,
      Clock clock) {
    this.store = store;
    this.peers = peers;
    this.client = client;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 15, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
  void look() {
    try {
      fetch();
    } catch (PeerClient.Away away) {
      LOG.warn("the province's catalog is not fetched now: {}", away.sentence());
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the province's catalog is not kept now: {}", away.getMessage());
    }
  }

  /**
   * Keeps the catalog as it is now.
   *
   * @return false when no province is connected
   */
  boolean fetch() throws PeerClient.Away {
    var peer = peers.find(Peers.PROVINCE);
    if (peer.isEmpty()) return false;
    var lines = client.ask(peer.get(), "/library", Map.of()).path("items");
    if (lines.isEmpty()) { // a province without a single item is one that is broken
      LOG.warn("the province answered with an empty catalog; the last one stays");
      return true;
    }
    transactions.executeWithoutResult(_ -> {
      var now = clock.instant();
      var codes = new HashSet<String>();
      for (var line : lines) {
        codes.add(Elements.code(line));
        Elements.of(line)
            .ifPresentOrElse(
                e -> store.put(e, now),
                () -> LOG.warn("not understood in the province's catalog: {}", line.path("code")));
      }
      store.withdrawOthers(codes, now);
    });
    return true;
  }
}
