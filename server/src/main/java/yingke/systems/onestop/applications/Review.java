package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People look again at what a rule refused (人工复核), at the applicant's wish.
 *
 * @param outcome of the case of the review, null until it is concluded
 */
public record Review(
    UUID application,
    UUID command,
    String reason,
    UUID caseId,
    Instant askedAt,
    @Nullable String outcome,
    @Nullable Instant concludedAt) {}
