package yingke.capability.seal;

/** What a seal is for, as engraved under its star. */
public enum SealKind {
  /** The organ's own seal: for decisions. */
  OFFICIAL("公章"),
  /** For what the counter gives out: receipts, acceptance, supplement notices. */
  ACCEPTANCE("受理专用章"),
  /** For e-licenses. */
  LICENSE("证照专用章");

  private final String title;

  SealKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
