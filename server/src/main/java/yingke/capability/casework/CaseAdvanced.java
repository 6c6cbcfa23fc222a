package yingke.capability.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * A case was opened or went on.
 *
 * @param action {@code open} for the first event of a case
 * @param from step that it left, null when it was opened
 * @param to step that it entered; the one that it left when one of several branches was signed
 */
public record CaseAdvanced(
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
    @Nullable String from,
    String to,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form)
    implements CaseEvent {}
