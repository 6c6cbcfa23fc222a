package yingke.capability.casework.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;
import yingke.capability.casework.UrgingView;

/**
 * A case that is late or soon will be, in somebody's hands.
 *
 * @param id of the work item
 * @param names whose it is: the officer to whom it was given, or the holders of the post
 * @param red when the limit was over, or will be
 * @param urging the newest one; null when it was never urged
 */
record LateRow(
    UUID id,
    UUID caseId,
    String number,
    String subject,
    String partyName,
    String departmentName,
    String stepTitle,
    String postTitle,
    List<String> names,
    Lamp lamp,
    boolean statutoryOverdue,
    @Nullable Instant due,
    Instant red,
    Instant since,
    @Nullable UrgingView urging) {}
