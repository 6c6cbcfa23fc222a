package yingke.systems.onestop.handout;

/** Who took a result. */
enum ReceiverRole {
  /** The applicant; of a firm its representative. */
  SELF("本人"),
  /** Somebody with the applicant's letter. */
  AGENT("代理人"),
  /** A grown-up member of the household. */
  FAMILY("同住成年家属");

  private final String title;

  ReceiverRole(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
