package yingke.systems.onestop.publicity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever objected may read: what came of it, and nothing about the one on notice.
 *
 * @param upheld null until it is answered
 * @param stateTitle in words
 */
record ObjectionAnswer(
    String number,
    Instant raisedAt,
    String stateTitle,
    @Nullable Boolean upheld,
    @Nullable String answer,
    @Nullable Instant answeredAt) {}
