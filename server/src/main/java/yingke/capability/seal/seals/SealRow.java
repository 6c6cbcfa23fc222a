package yingke.capability.seal.seals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seal in the list.
 *
 * @param state ACTIVE, FROZEN, REVOKED or EXPIRED
 * @param reason of freezing or revoking
 * @param uses how often it was used
 */
record SealRow(
    UUID id,
    String department,
    String kind,
    String name,
    String number,
    String source,
    String state,
    Instant validFrom,
    Instant validUntil,
    Instant takenAt,
    String takenBy,
    @Nullable Instant revokedAt,
    @Nullable String reason,
    long uses,
    int version) {}
