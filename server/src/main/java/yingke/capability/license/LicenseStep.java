package yingke.capability.license;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a license after it was issued.
 *
 * @param ground id of the ground, {@code lifted} for the lifting of a suspension
 * @param reason the organ's own words; for officers and the holder only
 * @param decision number of the penalty decision
 * @param until last day of a suspension, null when it lasts until it is lifted
 */
public record LicenseStep(
    LicenseAct kind,
    String ground,
    String title,
    String basis,
    String reason,
    @Nullable String decision,
    @Nullable LocalDate until,
    String byName,
    Instant at) {}
