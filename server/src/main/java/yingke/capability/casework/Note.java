package yingke.capability.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is noted on a timeline.
 *
 * @param command what it is idempotent by
 * @param words reason, question or answer
 * @param fingerprint of what was asked
 */
record Note(
    UUID command,
    @Nullable String words,
    List<UUID> files,
    Map<String, Object> form,
    byte[] fingerprint) {}
