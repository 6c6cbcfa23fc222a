package yingke.systems.onestop.timeline;

import java.time.Instant;
import java.util.UUID;

/**
 * What happened, as the applicant reads it.
 *
 * @param event of the case that it tells of
 * @param byWhom “申请人”, “系统” or the department
 */
record Milestone(
    UUID event,
    UUID application,
    int seq,
    Instant at,
    String action,
    String title,
    String says,
    String byWhom) {}
