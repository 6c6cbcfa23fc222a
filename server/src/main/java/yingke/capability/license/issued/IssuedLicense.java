package yingke.capability.license.issued;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issued license in the officers' list.
 *
 * @param state VALID, EXPIRED, REPLACED, CANCELED or REVOKED
 */
record IssuedLicense(
    UUID id,
    String type,
    String identifier,
    String number,
    int version,
    String matter,
    String holderName,
    String department,
    String departmentName,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Instant issuedAt,
    String state,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String ground) {}
