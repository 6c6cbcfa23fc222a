package yingke.systems.onestop.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor reads of a case: everything but whose it is.
 *
 * @param application number of the application that it is about
 * @param forwardable whether the department that it is about can be asked to put it right
 */
record SupervisedCase(
    Supervision.SupervisionKind kind,
    String item,
    String departmentName,
    String application,
    String topic,
    @Nullable String says,
    Instant askedAt,
    LocalDate due,
    @Nullable Instant contactedAt,
    boolean forwardable) {}
