package yingke.capability.seal.signing;

/**
 * Where a seal goes.
 *
 * @param page from 1
 * @param x of its center in millimeters from the left
 * @param y of its center in millimeters from the top
 */
public record Placement(int page, double x, double y) {}
