package yingke.capability.license.issued;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * An issued license in the officers' list.
 *
 * @param renewing whether it holds until its renewal is decided
 * @param state of {@link yingke.capability.license.LicenseState}
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
    @Nullable String ground,
    int revision,
    boolean renewing,
    SubjectRef.Kind holderKind) {}
