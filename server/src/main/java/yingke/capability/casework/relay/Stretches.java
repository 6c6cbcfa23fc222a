package yingke.capability.casework.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.relay.RelayStore.Outgoing;
import yingke.capability.casework.relay.RelayStore.Position;

/**
 * The stretches of events that were read last, by the position that they follow. What a subscriber
 * may be told of cannot change any more, so that one reading serves all that have come as far.
 */
@Component
class Stretches {
  private static final int LONGEST = 200;
  private static final int KEPT = 16;

  private final RelayStore store;
  private final Map<Position, List<Outgoing>> read =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Position, List<Outgoing>> eldest) {
          return size() > KEPT;
        }
      };

  Stretches(RelayStore store) {
    this.store = store;
  }

  /** The next events; a reader that comes at the same time waits and is given the same ones. */
  synchronized List<Outgoing> after(Position position) {
    var known = read.get(position);
    if (known != null) return known;
    var found = store.after(position, LONGEST);
    if (!found.isEmpty()) read.put(position, found);
    return found;
  }
}
