package yingke.systems.onestop.retyping;

import java.time.Instant;
import java.util.UUID;

/** The receipt number of another system that stands for a case. */
record Binding(
    UUID application,
    UUID caseId,
    String system,
    String number,
    String department,
    String boundBy,
    Instant boundAt) {}
