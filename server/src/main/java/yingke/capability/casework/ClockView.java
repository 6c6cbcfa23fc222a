package yingke.capability.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case as it stands now.
 *
 * @param id {@code promise}, {@code statutory}, or the step whose own limit it is: {@code check}
 * @param limit as the procedure says it: {@code 10wd}
 * @param due the last day; null while the clock is paused
 * @param pausedSince null while it runs
 * @param pauseReason why it stands: “检测”
 * @param expectedDays how many days the pause was announced to last
 * @param remaining workdays until and with the last day; negative when it is over
 * @param extendedBy what was added, in the unit of the limit
 * @param provisional true when the last day depends on a calendar year that is not published yet
 * @param stopped true when it no longer counts
 */
public record ClockView(
    String id,
    String title,
    String limit,
    @Nullable LocalDate due,
    Instant startedAt,
    @Nullable Instant pausedSince,
    @Nullable String pauseReason,
    @Nullable Integer expectedDays,
    int remaining,
    int extendedBy,
    boolean provisional,
    boolean stopped) {}
