package yingke.capability.license.deliveries;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries an officer looks for; null means all.
 *
 * @param q part of the holder's name, or the whole number of the application
 * @param open true for those only that have not reached the holder
 */
record DeliveryFilter(@Nullable String q, @Nullable String department, @Nullable Boolean open) {}
