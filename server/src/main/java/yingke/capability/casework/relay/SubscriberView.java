package yingke.capability.casework.relay;

import java.time.Instant;
import java.util.List;

/**
 * How far a subscriber has been told.
 *
 * @param cursor the last event that was handed over, as transaction, case and position
 * @param lag events that wait, counted up to 10,000
 * @param waitingBehind events that wait behind a stuck one of their case
 * @param stuck events that failed, those that wait longest first, at most 50
 */
record SubscriberView(
    String id,
    String cursor,
    Instant movedAt,
    long lag,
    long waitingBehind,
    List<StuckView> stuck) {}
