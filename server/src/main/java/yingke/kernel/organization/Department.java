package yingke.kernel.organization;

import org.jspecify.annotations.Nullable;

/**
 * An organ of government.
 *
 * @param id short word, the same everywhere: {@code market}
 * @param uscc unified social credit code (GB 32100), which seals and licenses name
 * @param name as on its signboard
 * @param division 12-digit code of what it governs
 * @param parent id of the organ above it, null for the district government's office and the bureaux
 */
public record Department(
    String id, String uscc, String name, String division, @Nullable String parent) {}
