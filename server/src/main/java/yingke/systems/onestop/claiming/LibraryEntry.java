package yingke.systems.onestop.claiming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the province's basic catalog, and what the district has made of it.
 *
 * @param elements as the province sets them now
 * @param withdrawnAt when the province took it out of its catalog, null while it is there
 * @param item that claimed it, null when nobody did
 * @param likely item of the same department and name, when there is one: the one to claim it with
 * @param taken the elements as the district last took them over, null when not claimed
 */
record LibraryEntry(
    String code,
    Elements elements,
    @Nullable Instant withdrawnAt,
    @Nullable String item,
    @Nullable String likely,
    @Nullable Elements taken,
    @Nullable String claimedByName,
    @Nullable Instant claimedAt) {
  /** How a claim stands. */
  enum ClaimState {
    UNCLAIMED,
    CLAIMED,
    /** The province has changed it since. */
    CHANGED,
    /** The province has withdrawn it. */
    GONE
  }

  ClaimState state() {
    if (withdrawnAt != null) return ClaimState.GONE;
    if (taken == null) return ClaimState.UNCLAIMED;
    return changes().isEmpty() ? ClaimState.CLAIMED : ClaimState.CHANGED;
  }

  List<Elements.ElementChange> changes() {
    return taken == null ? List.of() : taken.changesTo(elements);
  }
}
