package yingke.systems.onestop.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As much as a receipt entitles one to know: a masked name, no contents.
 *
 * @param applicantName masked
 * @param now what is going on, or how it ended
 * @param holder in whose hands it is, null when it is finished
 * @param remaining workdays until the promised day, negative when past; null without a clock
 */
record ProgressView(
    String number,
    String itemName,
    String departmentName,
    String applicantName,
    LocalDate submittedOn,
    String now,
    @Nullable String holder,
    @Nullable Integer remaining,
    @Nullable LocalDate due) {}
