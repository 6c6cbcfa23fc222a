package yingke.capability.license.issued;

import org.jspecify.annotations.Nullable;

/**
 * Which licenses an officer looks for; null means all.
 *
 * @param q part of the holder's name, or the whole number or identifier
 * @param expiring within how many days, today included, its last day comes
 */
record IssuedFilter(
    @Nullable String q,
    @Nullable String type,
    @Nullable String state,
    @Nullable String department,
    @Nullable Integer expiring) {}
