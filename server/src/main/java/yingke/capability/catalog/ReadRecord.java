package yingke.capability.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who read, or was refused, what about whom, what for and when.
 *
 * @param grantTitle the purpose in words; null for one's own data and for what was refused
 * @param about {@code PERSON:<id>} or the like; {@code NONE} when the search found nobody
 * @param refusal why it was refused; null when it was read
 */
record ReadRecord(
    Instant at,
    String resource,
    String reader,
    String matter,
    @Nullable String grantTitle,
    String about,
    String actor,
    String actorName,
    @Nullable String refusal) {}
