package yingke.capability.casework.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case's timeline.
 *
 * @param who officers see the name; the applicant sees the department
 * @param title what was done: “受理”, “提交申请”, “承诺时限已过”
 * @param branchTitle in which of several branches: “消防意见”; null for the step as a whole
 * @param labels what the fields of the form are called
 * @param opinion to the applicant only when it is meant for them, and so with files and form
 */
record TimelineView(
    UUID id,
    int seq,
    Instant at,
    String who,
    String kind,
    String action,
    String title,
    @Nullable String from,
    @Nullable String fromTitle,
    @Nullable String to,
    @Nullable String toTitle,
    @Nullable String outcome,
    @Nullable String outcomeTitle,
    @Nullable String clock,
    @Nullable String branchTitle,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form,
    Map<String, String> labels) {}
