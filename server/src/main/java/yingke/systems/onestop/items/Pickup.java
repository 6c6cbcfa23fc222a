package yingke.systems.onestop.items;

/** How a result reaches the applicant (送达方式). */
public enum Pickup {
  /** As an e-license or a sealed document in the applicant's own space. */
  ELECTRONIC,
  /** Handed out at the window. */
  WINDOW,
  /** Sent by post. */
  POST,
  /** Brought by the village or the officer who came. */
  BROUGHT
}
