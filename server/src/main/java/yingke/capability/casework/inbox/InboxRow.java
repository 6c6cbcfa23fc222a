package yingke.capability.casework.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;

/**
 * Something that waits for the caller.
 *
 * @param id of the work item
 * @param since when it came here
 * @param due when the limit that the lamp counts against is over; null while it is paused
 * @param paused whether the case is in a special procedure, in which the clock stands
 */
record InboxRow(
    UUID id,
    UUID caseId,
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
    Instant since,
    @Nullable Instant due,
    Lamp lamp,
    boolean statutoryOverdue,
    boolean paused,
    int version,
    Instant openedAt) {}
