package yingke.capability.seal.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.SealState;

/**
 * A seal in the list; what comes from the maker is null before it was made.
 *
 * @param reason of freezing or revoking
 * @param uses how often it was used
 * @param takenAt when it was applied for, or brought here
 * @param purpose why it was applied for; null for one that was brought here
 * @param keeper id of the member of staff who keeps it
 * @param caseId of the case that decides on the application
 * @param filingNumber under which the public security organ has it on file
 * @param edition 1, and one more with each renewal
 */
record SealRow(
    UUID id,
    String department,
    SealKind kind,
    String name,
    @Nullable String number,
    @Nullable String source,
    SealState state,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    Instant takenAt,
    String takenBy,
    @Nullable Instant revokedAt,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable String keeper,
    @Nullable String keeperName,
    @Nullable UUID caseId,
    @Nullable String caseNumber,
    @Nullable String filingNumber,
    @Nullable LocalDate filedOn,
    @Nullable String filedWith,
    @Nullable Instant receivedAt,
    int edition,
    long uses,
    int version) {}
