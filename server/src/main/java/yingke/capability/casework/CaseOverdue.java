package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/**
 * A clock of a case ran out. Told once for each time a clock runs out; never grants anything.
 *
 * @param clock id of the clock: {@code promise}, {@code statutory} or a step
 * @param step where the case is
 */
public record CaseOverdue(
    UUID id,
    UUID caseId,
    String procedure,
    String matter,
    String number,
    int seq,
    Instant at,
    SubjectRef party,
    String department,
    String division,
    String actor,
    String actorName,
    String clock,
    String step)
    implements CaseEvent {}
