package yingke.systems.onestop.items;

/** A version of an item was published or withdrawn. */
public record ItemsChanged(String item, int version) {}
