package yingke.systems.onestop.photos;

/** What may be wrong with an uploaded file. */
enum Finding {
  /** Cannot be opened as what it says it is. */
  UNREADABLE,
  /** Too few pixels to read. */
  SMALL,
  /** Taken without light. */
  DARK,
  /** Nothing is on it. */
  BLANK,
  /** Out of focus or shaken. */
  BLURRED,
  /** What is written runs over the edge of the picture. */
  CUT_OFF,
  /** Not shaped like what is asked for. */
  SHAPE,
  /** Fewer pages than the material has. */
  PAGES,
  /** Not valid any more. */
  EXPIRED
}
