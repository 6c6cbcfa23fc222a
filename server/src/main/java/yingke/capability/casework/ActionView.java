package yingke.capability.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller may do with a case now.
 *
 * @param kind {@code primary}, {@code normal} or {@code danger}
 * @param form JSON Schema (2020-12) with {@code x-widget} hints; null when nothing is to fill in
 * @param explanation what it means and what follows, in plain words
 */
public record ActionView(
    String id,
    String title,
    String kind,
    boolean opinionRequired,
    boolean filesRequired,
    @Nullable Map<String, Object> form,
    @Nullable String explanation) {}
