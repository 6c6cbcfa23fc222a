package yingke.kernel.identity;

/**
 * A post that the caller holds: {@code post} is the kind of seat ("window", "reviewer",
 * "director"), {@code department} the id of the department it stands in.
 */
public record Seat(String department, String post) {}
