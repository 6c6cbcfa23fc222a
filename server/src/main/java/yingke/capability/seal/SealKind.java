package yingke.capability.seal;

/** What a seal is for, as engraved under its star. */
public enum SealKind {
  /** The organ's own seal: for decisions. */
  OFFICIAL("公章"),
  /** For what the counter gives out: receipts, acceptance, supplement notices. */
  ACCEPTANCE("受理专用章"),
  /** For e-licenses. */
  LICENSE("证照专用章"),
  /** For what the organ pays and is paid. */
  FINANCE("财务专用章"),
  /** For contracts that the organ makes. */
  CONTRACT("合同专用章"),
  /** For one line of the organ's work. */
  SERVICE("业务专用章");

  private final String title;

  SealKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the program seals by itself with it, under the acts of cases. */
  boolean automatic() {
    return this == OFFICIAL || this == ACCEPTANCE || this == LICENSE;
  }
}
