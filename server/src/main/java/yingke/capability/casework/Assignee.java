package yingke.capability.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Into whose hands work was given; nobody else of the post acts on it until they return it.
 *
 * @param staff id of the member of staff
 * @param from staff who gave it, to whom it is returned; null when it goes back to the post
 * @param fromName what people call them
 * @param reason why it was given
 */
public record Assignee(
    String staff,
    String name,
    Instant at,
    @Nullable String from,
    @Nullable String fromName,
    @Nullable String reason) {}
