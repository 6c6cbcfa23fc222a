package yingke.capability.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that another case asked for.
 *
 * @param subject what was asked
 * @param status {@code OPEN} or {@code CLOSED}
 * @param outcomeTitle “已回复”; null while it is open
 * @param answer what the asked department wrote; null while it is open
 * @param due the moment from which its own limit is over; null when it is concluded
 */
public record ChildView(
    UUID id,
    String number,
    String department,
    String departmentName,
    String subject,
    String stepTitle,
    String status,
    @Nullable String outcome,
    @Nullable String outcomeTitle,
    @Nullable String answer,
    @Nullable Instant due,
    Lamp lamp,
    Instant openedAt,
    @Nullable Instant closedAt) {
  ChildView named(String name) {
    return new ChildView(
        id,
        number,
        department,
        name,
        subject,
        stepTitle,
        status,
        outcome,
        outcomeTitle,
        answer,
        due,
        lamp,
        openedAt,
        closedAt);
  }
}
