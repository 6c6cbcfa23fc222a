package yingke.capability.casework.relay;

import java.time.Instant;
import java.util.UUID;

/** An event that a subscriber could not take, and why. */
record StuckView(
    UUID event,
    UUID caseId,
    String number,
    int seq,
    String action,
    int tries,
    Instant retryAt,
    String error) {}
