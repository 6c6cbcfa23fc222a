package yingke.capability.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something was noted on a case's timeline that moved nothing: it was transferred, another
 * department was asked or answered.
 *
 * @param remark which {@link Remark} it is, by its id
 * @param step where the case is
 * @param opinion the reason, the question or the answer
 * @param form what else was noted: to whom, by when
 */
public record CaseNoted(
    EventHead head, String remark, String step, @Nullable String opinion, Map<String, Object> form)
    implements CaseEvent {}
