package yingke.systems.onestop.claiming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ServiceItem;

/**
 * An item of the province's basic catalog, as those see it who look after items.
 *
 * @param changes what the province has changed since the district took it over
 * @param likely item of the same department and name, offered for the claim
 * @param mayClaim whether the reader's department may claim it or take the changes over
 * @param waits whether the province has not been reached with the claim yet
 */
record LibraryRow(
    String code,
    String name,
    String type,
    ServiceItem.Audience audience,
    int statutory,
    String department,
    String summary,
    LibraryEntry.ClaimState state,
    @Nullable String item,
    @Nullable String likely,
    @Nullable String claimedByName,
    @Nullable Instant claimedAt,
    @Nullable Instant withdrawnAt,
    List<Elements.ElementChange> changes,
    boolean mayClaim,
    boolean waits) {
  static LibraryRow of(LibraryEntry entry, boolean mayClaim, boolean waits) {
    var e = entry.elements();
    return new LibraryRow(
        entry.code(),
        e.name(),
        e.typeName(),
        e.audience(),
        e.statutory(),
        e.department(),
        e.summary(),
        entry.state(),
        entry.item(),
        entry.likely(),
        entry.claimedByName(),
        entry.claimedAt(),
        entry.withdrawnAt(),
        entry.changes(),
        mayClaim,
        waits);
  }
}
