package yingke.capability.license;

/** Whether a license holds. */
public enum LicenseState {
  VALID("有效"),
  /** Taken away for a time as a penalty (行政处罚法第九条). */
  SUSPENDED("暂扣"),
  /** Its last day has passed. */
  EXPIRED("过期"),
  /** A newer version took its place. */
  REPLACED("变更"),
  /** A lawful grant taken back for the public good (行政许可法第八条). */
  WITHDRAWN("撤回"),
  /** A grant undone that should not have been made (行政许可法第六十九条). */
  REVOKED("撤销"),
  /** Taken away for good as a penalty (行政处罚法第九条). */
  FORFEITED("吊销"),
  /** Struck off: without object, or ended before (行政许可法第七十条). */
  CANCELED("注销");

  private final String title;

  LicenseState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
