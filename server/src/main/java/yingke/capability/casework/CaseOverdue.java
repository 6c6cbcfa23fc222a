package yingke.capability.casework;

/**
 * A clock of a case ran out. Told once for each time a clock runs out; never grants anything.
 *
 * @param clock id of the clock: {@code promise}, {@code statutory} or a step
 * @param step where the case is
 */
public record CaseOverdue(EventHead head, String clock, String step) implements CaseEvent {}
