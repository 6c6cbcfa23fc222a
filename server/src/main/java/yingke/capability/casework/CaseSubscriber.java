package yingke.capability.casework;

import java.util.Set;

/**
 * A Spring bean that is told of every event of every case: at least once, in order per case, each
 * in a transaction of the relay, as {@code system:<module>}. It must be idempotent by {@link
 * CaseEvent#id}.
 *
 * <p>When it throws, its own writes are undone, the event is kept as stuck with the reason, tried
 * again with growing pauses, and later events of the same case wait behind it; other cases go on.
 */
public interface CaseSubscriber {
  /** Never changes: {@code <module>.<purpose>}; the delivered position is kept under it. */
  String id();

  void on(CaseEvent event);

  /** What the subscriber may do as {@code system:<module>}. */
  default Set<String> authorities() {
    return Set.of();
  }
}
