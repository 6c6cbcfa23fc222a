package yingke.capability.casework.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done in the name of one who is away.
 *
 * @param opinion what the deputy wrote; null when nothing
 */
record DeputyDeed(
    UUID id,
    UUID caseId,
    Instant at,
    String actionTitle,
    String number,
    String subject,
    String partyName,
    @Nullable String opinion) {}
