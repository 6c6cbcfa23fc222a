package yingke.systems.onestop.reception;

/** Where somebody is helped; an application keeps by which way it was handed in. */
public enum Channel {
  /** 政务服务中心综合窗口: receives for all departments whoever comes. */
  WINDOW("综合窗口"),
  /** Service point of a town or village: helps the people of its own division. */
  POINT("服务点");

  private final String title;

  Channel(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
