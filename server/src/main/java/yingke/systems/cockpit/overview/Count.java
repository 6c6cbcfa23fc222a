package yingke.systems.cockpit.overview;

import org.jspecify.annotations.Nullable;

/**
 * A number and where the things that it counts are listed.
 *
 * @param list path and query of that list; null where there is none
 */
record Count(long value, @Nullable String list) {}
