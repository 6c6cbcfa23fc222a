package yingke.capability.seal.seals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One use of a seal.
 *
 * @param askedByName who asked for it; null for what a case's decision sealed
 * @param sm3 hash of the sealed file, to find it again wherever it turns up
 */
record UseView(
    long id,
    UUID act,
    String sealName,
    String department,
    String title,
    String sm3,
    int page,
    int pages,
    String reason,
    String usedBy,
    String usedByName,
    Instant usedAt,
    @Nullable String askedByName,
    @Nullable String approvedByName) {}
