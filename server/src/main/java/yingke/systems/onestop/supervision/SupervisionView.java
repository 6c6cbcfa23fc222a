package yingke.systems.onestop.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A followed-up rating or a complaint, as its applicant sees it.
 *
 * @param stateTitle how it stands, in words
 * @param due last day for the answer
 */
record SupervisionView(
    UUID id,
    Supervision.SupervisionKind kind,
    String number,
    String topic,
    @Nullable String says,
    Instant askedAt,
    LocalDate due,
    String stateTitle,
    @Nullable String answer,
    @Nullable Instant answeredAt) {
  static SupervisionView of(Supervision s) {
    return new SupervisionView(
        s.id(),
        s.kind(),
        s.number(),
        s.topic(),
        s.says(),
        s.askedAt(),
        s.due(),
        s.outcomeTitle(),
        s.answer(),
        s.answeredAt());
  }
}
