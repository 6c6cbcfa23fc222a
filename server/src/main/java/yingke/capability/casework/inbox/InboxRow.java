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
 * @param branch of a step with branches, to be named with the action; null for an ordinary step
 * @param assignee id of the member of staff into whose hands it was given; null for whoever holds
 *     the post
 * @param behalf name of the one who is away and for whom the caller acts here; null for themselves
 * @param urged the newest urging that waits for an answer; null when there is none
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
    Instant openedAt,
    @Nullable String branch,
    @Nullable String branchTitle,
    @Nullable String assignee,
    @Nullable String assigneeName,
    @Nullable String behalf,
    @Nullable String urged) {}
