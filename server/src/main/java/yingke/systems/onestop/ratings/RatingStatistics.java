package yingke.systems.onestop.ratings;

import org.jspecify.annotations.Nullable;

/**
 * How matters were rated.
 *
 * @param finished matters that could be rated
 * @param rated how many were, each by somebody who chose to
 * @param stars5 非常满意
 * @param stars1 非常不满意
 * @param bad ratings with one or two stars
 * @param rateShare 主动评价率, null when nothing is finished
 * @param goodShare 好评率: three stars and more, null when nothing is rated
 */
record RatingStatistics(
    long finished,
    long rated,
    long stars5,
    long stars4,
    long stars3,
    long stars2,
    long stars1,
    long bad,
    @Nullable Double rateShare,
    @Nullable Double goodShare) {
  static RatingStatistics of(Counts c) {
    return new RatingStatistics(
        c.finished(),
        c.rated(),
        c.five(),
        c.four(),
        c.three(),
        c.two(),
        c.one(),
        c.one() + c.two(),
        share(c.rated(), c.finished()),
        share(c.five() + c.four() + c.three(), c.rated()));
  }

  /** Plain numbers from the database. */
  record Counts(long finished, long rated, long five, long four, long three, long two, long one) {}

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
