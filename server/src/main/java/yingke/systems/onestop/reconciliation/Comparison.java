package yingke.systems.onestop.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.exchange.Peer;
import yingke.capability.exchange.PeerClient;
import yingke.capability.exchange.Peers;
import yingke.systems.onestop.reconciliation.Difference.What;
import yingke.systems.onestop.reconciliation.ReconciliationStore.Run;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;
import yingke.systems.onestop.reconciliation.SharedRecord.Sort;
import yingke.systems.onestop.reconciliation.SharedRecordStore.Line;

/**
 * Compares both sides' lists by number, state and hash. What was told within the last minutes may
 * still be on its way and is left for the next time.
 */
@Component
class Comparison {
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
  private static final int BATCH = 500;

  private final SharedRecordStore records;
  private final ReconciliationStore store;
  private final Reporter reporter;
  private final Peers peers;
  private final PeerClient client;
  private final TransactionOperations transactions;
  private final Clock clock;

  Comparison(
      SharedRecordStore records,
      ReconciliationStore store,
      Reporter reporter,
      Peers peers,
      PeerClient client,
      TransactionOperations transactions,
      Clock clock) {
    this.records = records;
    this.store = store;
    this.reporter = reporter;
    this.peers = peers;
    this.client = client;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Compares what was told before now, and keeps what differs. */
  Run run() {
    return run(clock.instant().minus(ON_ITS_WAY));
  }

  Run run(Instant before) {
    int left;
    do left = reporter.catchUp(BATCH);
    while (left >= BATCH);
    var started = clock.instant();
    var id = UUID.randomUUID();
    try {
      var peer = peers.find(Peers.PROVINCE);
      if (peer.isEmpty()) return ended(id, started, 0, 0, "还没有接通省平台，没有对账");
      var found = new HashMap<String, Difference>();
      int compared = 0;
      for (var direction : Direction.values())
        for (var kind : Sort.values())
          compared += compare(peer.get(), direction, kind, before, found);
      keep(found, before);
      return ended(id, started, compared, found.size(), null);
    } catch (PeerClient.Away away) {
      return ended(id, started, 0, 0, away.sentence() + "，没有对账；下次会再对");
    }
  }

  private Run ended(
      UUID id, Instant started, int compared, int differing, @Nullable String problem) {
    var run = new Run(id, started, clock.instant(), compared, differing, problem);
    store.put(run);
    return run;
  }

  private int compare(
      Peer peer, Direction direction, Sort kind, Instant before, Map<String, Difference> found)
      throws PeerClient.Away {
    var ours = records.lines(direction, kind, before);
    var fresh = records.lines(direction, kind, clock.instant()).keySet();
    var theirs = theirs(peer, direction, kind);
    var all = new HashSet<>(ours.keySet());
    for (var number : theirs.keySet())
      if (!fresh.contains(number) || ours.containsKey(number)) all.add(number);
    for (var number : all) {
      var difference = difference(direction, kind, number, ours.get(number), theirs.get(number));
      if (difference != null) found.put(key(direction, kind, number), difference);
    }
    return all.size();
  }

  private @Nullable Difference difference(
      Direction direction, Sort kind, String number, @Nullable Line ours, @Nullable Line theirs) {
    if (ours != null && theirs != null && ours.hash().equals(theirs.hash())) return null;
    var what =
        ours == null ? What.MISSING_HERE : theirs == null ? What.MISSING_THERE : What.DIFFERENT;
    return new Difference(
        UUID.randomUUID(),
        direction,
        kind,
        number,
        what,
        ours == null ? null : ours.state(),
        theirs == null ? null : theirs.state(),
        clock.instant(),
        null,
        null);
  }

  private Map<String, Line> theirs(Peer peer, Direction direction, Sort kind)
      throws PeerClient.Away {
    var asked = Map.of("kind", kind.message(), "direction", direction.name());
    var lines = new HashMap<String, Line>();
    for (var line : client.ask(peer, "/lists", asked).path("items")) {
      var number = line.path("number").asString("");
      lines.put(
          number,
          new Line(number, line.path("state").asString(""), line.path("hash").asString("")));
    }
    return lines;
  }

  private void keep(Map<String, Difference> found, Instant before) {
    transactions.executeWithoutResult(_ -> {
      found.values().forEach(store::put);
      for (var known : store.open())
        if (!found.containsKey(key(known.direction(), known.kind(), known.number()))
            && !isFresh(known, before)) store.mended(known.id(), clock.instant());
    });
  }

  /** One that changed a moment ago was not compared, so nothing is known of it. */
  private boolean isFresh(Difference known, Instant before) {
    return records
            .lines(known.direction(), known.kind(), clock.instant())
            .containsKey(known.number())
        && !records.lines(known.direction(), known.kind(), before).containsKey(known.number());
  }

  private static String key(Direction direction, Sort kind, String number) {
    return direction + ":" + kind + ":" + number;
  }
}
