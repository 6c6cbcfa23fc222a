package yingke.capability.registry;

/** 性别 (GB/T 2261.1), as far as an ID number tells it. */
public enum Sex {
  MALE("男"),
  FEMALE("女");

  private final String title;

  Sex(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
