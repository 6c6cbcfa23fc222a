package yingke.capability.registry;

/** An attribute of a base library that can be said to be wrong. */
public sealed interface Correctable permits PersonAttribute, EntityAttribute {
  /** Stable name for programs. */
  String name();

  /** As people read it. */
  String title();
}
