package yingke.systems.onestop.publicity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as everybody may see it.
 *
 * @param until last day
 * @param object how one objects
 */
record PublicityView(
    UUID id,
    String itemName,
    String name,
    String townName,
    String departmentName,
    @Nullable String proposed,
    LocalDate since,
    LocalDate until,
    String object) {}
