package yingke.systems.onestop.claiming;

import org.jspecify.annotations.Nullable;

/**
 * Which entries of the basic catalog are looked for.
 *
 * @param q part of the name or the code
 */
record LibraryFilter(
    @Nullable String q, LibraryEntry.@Nullable ClaimState state, @Nullable String department) {}
