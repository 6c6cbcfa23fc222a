package yingke.capability.casework.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;

/**
 * A case in a list.
 *
 * @param outcomeTitle “准予许可”; null while it is open
 * @param due when the limit that the lamp counts against is over; null when none runs
 */
record CaseRow(
    UUID id,
    String number,
    String procedure,
    String procedureName,
    String matter,
    String subject,
    String partyName,
    String department,
    String departmentName,
    String division,
    String divisionName,
    String step,
    String stepTitle,
    String status,
    @Nullable String outcome,
    @Nullable String outcomeTitle,
    Lamp lamp,
    boolean statutoryOverdue,
    @Nullable Instant due,
    Instant openedAt,
    @Nullable Instant closedAt) {}
