package yingke.capability.casework.templates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that is written again and again.
 *
 * @param staff id of whose it is; null for a department's
 * @param department whose officers all use it; null for somebody's own
 * @param procedure id of the procedure that it is meant for; null for all
 * @param action id of the action that it is meant for; null for all
 */
record OpinionTemplate(
    UUID id,
    @Nullable String staff,
    @Nullable String department,
    String title,
    String words,
    @Nullable String procedure,
    @Nullable String action,
    int version) {}
