package yingke.systems.onestop.items;

/**
 * One element of the implementation list (实施清单要素).
 *
 * @param source where the value was found
 * @param check whether somebody has compared it with the source (已核) or not yet (待核)
 */
public record ListElement(String value, String source, ServiceItem.Check check) {}
