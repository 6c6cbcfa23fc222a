package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger may know of a license.
 *
 * @param holderName of a person masked; of a firm in full, for registration is public
 * @param stateTitle 有效, 过期, 变更, 注销 or 撤销
 * @param endedAt since when it does not hold, null while it was not ended
 */
public record PublicLicense(
    String typeName,
    String identifier,
    String number,
    int version,
    String holderName,
    String departmentName,
    LocalDate from,
    @Nullable LocalDate until,
    Instant issuedAt,
    LicenseState state,
    String stateTitle,
    @Nullable Instant endedAt,
    String sentence) {}
