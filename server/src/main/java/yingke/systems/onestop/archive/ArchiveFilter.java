package yingke.systems.onestop.archive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which packages somebody looks for; null means all.
 *
 * @param q part of the 档号 or of what it is about
 * @param from first day on which the case was concluded
 * @param to last day on which it was concluded
 * @param transferred handed to the archives, or still here
 * @param supplemented with something that came after it, or without
 */
record ArchiveFilter(
    @Nullable String q,
    @Nullable String department,
    @Nullable Retention retention,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
    @Nullable Boolean transferred,
    @Nullable Boolean supplemented) {}
