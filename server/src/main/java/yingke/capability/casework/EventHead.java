package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import yingke.kernel.identity.SubjectRef;

/**
 * What all events say: of which case, when, and who acted.
 *
 * @param id the same in every delivery: what a subscriber is idempotent by
 * @param matter what the case is about, in the words of its system: {@code
 *     onestop.application:<uuid>}
 * @param seq position in the case's timeline, from 0
 * @param actor account that acted, or {@code system:<module>}
 */
public record EventHead(
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
    String actorName) {}
