package yingke.systems.onestop.reception;

/** What shows that somebody agreed to be helped. */
enum Proof {
  /** The person stands at the counter with the original ID and says so. */
  ORIGINAL_ID("本人到场，核对身份证原件"),
  /** A photograph of the form that they signed. */
  SIGNED_FORM("本人签字的委托书"),
  /** A code that was sent to their own telephone. */
  SMS_CODE("本人手机验证码");

  private final String title;

  Proof(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
