package yingke.systems.onestop.items;

/**
 * How often one has to come.
 *
 * @param count visits (到现场次数)
 * @param why one has to come (必须现场办理原因), in words for the applicant
 */
public record Visits(int count, String why) {}
