package yingke.capability.license;

/** Whether a license holds. */
public enum LicenseState {
  VALID("有效"),
  /** Its last day has passed. */
  EXPIRED("过期"),
  /** A newer version took its place. */
  REPLACED("变更"),
  /** Given back or without object, on the holder's side (行政许可法第七十条). */
  CANCELED("注销"),
  /** Taken back by the organ (行政许可法第六十九条). */
  REVOKED("撤销");

  private final String title;

  LicenseState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
