package yingke.capability.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leave for one reader to read one resource for one purpose.
 *
 * @param reader a module or {@code department:<id>}
 * @param purpose what the matter must begin with, colon included
 * @param title the purpose in Chinese, as the person concerned reads it
 * @param basis the law or agreement that it rests on
 * @param until last day, null while the law stands
 * @param revokedReason why it was taken back; null while it holds
 */
public record Grant(
    UUID id,
    String resource,
    String reader,
    String purpose,
    String title,
    String basis,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy,
    @Nullable String revokedReason) {}
