package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked why a case does not go on.
 *
 * @param by whose words they are
 * @param answer of whoever has the case in hand; null while there is none
 */
public record UrgingView(
    UUID id,
    Instant at,
    String by,
    String words,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt) {}
