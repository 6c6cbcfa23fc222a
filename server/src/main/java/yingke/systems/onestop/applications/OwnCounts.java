package yingke.systems.onestop.applications;

/**
 * How many applications somebody has.
 *
 * @param supplements wait for the applicant
 * @param unrated finished and not rated
 */
public record OwnCounts(long drafts, long supplements, long going, long ended, long unrated) {}
