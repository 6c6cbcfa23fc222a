package yingke.capability.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was opened or went on.
 *
 * @param action {@code open} for the first event of a case
 * @param from step that it left, null when it was opened
 * @param to step that it entered; the one that it left when one of several branches was signed
 */
public record CaseAdvanced(
    EventHead head,
    String action,
    @Nullable String from,
    String to,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form)
    implements CaseEvent {}
