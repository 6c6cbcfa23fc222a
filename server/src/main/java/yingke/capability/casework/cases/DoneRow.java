package yingke.capability.casework.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that the caller did, and how its case stands now. */
record DoneRow(
    UUID id,
    UUID caseId,
    Instant at,
    String action,
    String actionTitle,
    String number,
    String procedure,
    String subject,
    String partyName,
    String stepTitle,
    String status,
    @Nullable String outcomeTitle) {}
