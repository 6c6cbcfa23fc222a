package yingke.capability.casework;

/** How a case stands against its promised limit. Computed when it is read, never stored. */
public enum Lamp {
  /** In time. */
  GREEN,
  /** Near the limit. */
  YELLOW,
  /** Past it. */
  RED,
  /** Done. */
  BLUE
}
