package yingke.systems.onestop.ratings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as officers see it: not who gave it, nor for which application, nor at what hour.
 *
 * @param followUp what came of the follow-up: rectified or unverified; null while it goes on
 * @param rectifyBy last day to mend what it complains of, null unless it is a bad one
 */
record RatingView(
    UUID id,
    String item,
    String department,
    int stars,
    List<String> tags,
    @Nullable String text,
    LocalDate ratedOn,
    @Nullable LocalDate rectifyBy,
    @Nullable String followUp) {}
