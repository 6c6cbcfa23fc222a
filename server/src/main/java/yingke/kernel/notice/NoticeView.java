package yingke.kernel.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice as its recipient reads it. */
record NoticeView(
    long id,
    String title,
    String text,
    @Nullable String link,
    Instant toldAt,
    @Nullable Instant readAt) {}
