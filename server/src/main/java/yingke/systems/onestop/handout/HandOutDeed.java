package yingke.systems.onestop.handout;

/** What happens to a result on its way to the applicant. */
enum HandOutDeed {
  /** Given to somebody at the counter, who signs (直接送达). */
  HANDED,
  /** Given to somebody at the counter, who will not sign. */
  UNSIGNED,
  /** Left at the home of who will not take it (留置送达). */
  LEFT,
  /** Given to a carrier; not served yet. */
  POSTED,
  /** The carrier brought it back. */
  RETURNED,
  /** The carrier's receipt is back (邮寄送达). */
  DELIVERED,
  /** The applicant says that the electronic document has arrived (电子送达). */
  CONFIRMED;

  /** Whether the result is served by it. */
  boolean serves() {
    return this != POSTED && this != RETURNED;
  }
}
