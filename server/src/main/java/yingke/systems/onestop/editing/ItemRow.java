package yingke.systems.onestop.editing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.Mode;

/**
 * An item in the list of those who look after it, by its newest version.
 *
 * @param state of the newest version
 * @param published number of the newest published version, null when nobody can apply
 * @param unchecked elements and legal bases that nobody has compared with their source yet
 */
record ItemRow(
    String item,
    String name,
    String type,
    String department,
    Mode mode,
    int version,
    ItemVersion.Stage state,
    @Nullable LocalDate effectiveFrom,
    @Nullable Integer published,
    int unchecked,
    String authorName,
    Instant changedAt) {}
