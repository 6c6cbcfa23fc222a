package yingke.systems.onestop.items;

/**
 * A system that the law binds an item to.
 *
 * @param system id of the system
 * @param why the law or rule that binds it, in words for the applicant
 */
public record BoundSystem(String system, String why) {}
