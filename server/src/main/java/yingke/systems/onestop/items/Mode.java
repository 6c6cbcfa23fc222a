package yingke.systems.onestop.items;

/** Where an item is handled from the application to the result. */
public enum Mode {
  /** Here, without coming to a counter. */
  ONLINE,
  /** Here, with recorded visits: a photo, a hearing, an original to be seen. */
  VISITS,
  /** In a national or provincial system that the law binds the item to; we prefill and follow. */
  EXTERNAL
}
