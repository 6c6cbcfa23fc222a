package yingke.systems.onestop.editing;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions.
 *
 * @param path in the item: {@code limits[0].promised}
 * @param title what people call it
 * @param before null when it was not there
 * @param after null when it is gone
 */
record Change(String path, String title, @Nullable String before, @Nullable String after) {}
