package yingke.kernel.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was taken in.
 *
 * @param name as it was handed in, without paths and control characters, ending as its type does
 * @param mediaType what the content is
 * @param size in bytes
 * @param sm3 hash of the content, 64 hexadecimal digits
 * @param owner the text of the {@code SubjectRef} it belongs to
 */
public record StoredFile(
    UUID id,
    String name,
    String mediaType,
    long size,
    String sm3,
    String owner,
    Instant storedAt) {}
