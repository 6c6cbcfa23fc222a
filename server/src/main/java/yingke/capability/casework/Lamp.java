package yingke.capability.casework;

/** How a case stands against its promised limit. Computed when it is read, never stored. */
public enum Lamp {
  /** In time. */
  GREEN("绿灯"),
  /** Near the limit. */
  YELLOW("黄灯（临期）"),
  /** Past it. */
  RED("红灯（超期）"),
  /** Done. */
  BLUE("办结");

  private final String title;

  Lamp(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
