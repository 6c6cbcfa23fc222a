package yingke.capability.casework;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was concluded.
 *
 * @param from step that it was concluded in
 * @param outcome {@code granted}, {@code refused}, {@code declined}, {@code withdrawn}, …
 * @param parent the case that had asked for this one; null for a case of its own
 */
public record CaseClosed(
    EventHead head,
    String action,
    String from,
    String outcome,
    @Nullable String opinion,
    List<UUID> files,
    Map<String, Object> form,
    @Nullable UUID parent)
    implements CaseEvent {}
