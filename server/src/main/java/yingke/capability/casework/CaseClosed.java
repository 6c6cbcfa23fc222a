package yingke.capability.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * A case was concluded.
 *
 * @param from step that it was concluded in
 * @param outcome {@code granted}, {@code refused}, {@code declined}, {@code withdrawn}, …
 * @param parent the case that had asked for this one; null for a case of its own
 */
public record CaseClosed(
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
    String action,
    String from,
    String outcome,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form,
    @Nullable UUID parent)
    implements CaseEvent {}
