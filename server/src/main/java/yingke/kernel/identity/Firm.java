package yingke.kernel.identity;

/**
 * A firm that one may act for.
 *
 * @param id of the legal entity in the registry
 */
record Firm(String id, String name) {}
