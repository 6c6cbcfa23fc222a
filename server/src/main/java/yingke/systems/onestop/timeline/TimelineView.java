package yingke.systems.onestop.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of an application, in words for its applicant.
 *
 * @param now what is going on, in words; null when it is finished
 * @param holder in whose hands it is, null when it is finished
 * @param remaining workdays until the last day, negative when past; null without a clock
 */
record TimelineView(
    List<Entry> entries,
    @Nullable String now,
    @Nullable String holder,
    @Nullable Integer remaining,
    @Nullable LocalDate due,
    @Nullable String pause) {

  /** One thing that happened. */
  record Entry(Instant at, String action, String title, String says, String byWhom) {}
}
