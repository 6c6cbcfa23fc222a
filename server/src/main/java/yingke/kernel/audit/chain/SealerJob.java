package yingke.kernel.audit.chain;

import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import yingke.kernel.audit.chain.ChainStore.Head;

/**
 * Chains what was committed, once a second, on one node at a time. An entry waits while any
 * transaction that began to write before it is still open: that one may yet commit entries that
 * belong in front.
 */
@Component
@EnableScheduling
class SealerJob {
  private static final Logger LOG = LoggerFactory.getLogger(SealerJob.class);
  private static final int BATCH = 2000;

  private final ChainStore chain;
  private final TransactionOperations transactions;

  SealerJob(ChainStore chain, TransactionOperations transactions) {
    this.chain = chain;
    this.transactions = transactions;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void seal() {
    try {
      while (sealBatch() == BATCH) {}
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("audit log not sealed now, trying again: {}", away.getMessage());
    }
  }

  /** The head goes to the program's log, which is kept elsewhere: a rewritten chain differs. */
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void tellHead() {
    try {
      chain
          .head()
          .ifPresent(head ->
              LOG.info(
                  "audit log sealed to position {}, {}",
                  head.position(),
                  HexFormat.of().formatHex(head.hash())));
    } catch (DataAccessException away) {
      LOG.warn("sealed position not known now: {}", away.getMessage());
    }
  }

  /** Seals the next entries; answers how many. */
  int sealBatch() {
    Integer sealed = transactions.execute(_ -> chain.lock() ? extend() : 0);
    return count(sealed);
  }

  private static int count(@Nullable Integer sealed) {
    return sealed == null ? 0 : sealed;
  }

  private int extend() {
    var head = chain.head().orElse(Head.START);
    var settled = chain.settled(head, BATCH);
    if (settled.isEmpty()) return 0;
    var entries = new Long[settled.size()];
    var writers = new String[settled.size()];
    var hashes = new byte[settled.size()][];
    var hash = head.hash();
    for (int i = 0; i < entries.length; i++) {
      hash = Chain.next(hash, settled.get(i));
      entries[i] = settled.get(i).id();
      writers[i] = settled.get(i).tx();
      hashes[i] = hash;
    }
    chain.extend(head.position(), entries, writers, hashes);
    return entries.length;
  }
}
