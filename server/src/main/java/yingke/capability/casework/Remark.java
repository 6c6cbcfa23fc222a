package yingke.capability.casework;

import java.util.Arrays;
import java.util.Optional;

/** What is told on a timeline although it moves nothing; the applicant does not see it. */
public enum Remark {
  /** Work was given to another officer of the post. */
  TRANSFERRED("transfer", "转办"),
  /** They gave it back. */
  RETURNED("return-transfer", "退回转办"),
  /** Another department was asked for its opinion. */
  CONSULTED("consult", "征求意见"),
  /** Its answer came, or the question was dropped. */
  ANSWERED("consultation-ended", "征求意见办结");

  private final String id;
  private final String title;

  Remark(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As it stands in the timeline, in place of an action of the procedure. */
  public String id() {
    return id;
  }

  /** “转办”. */
  public String title() {
    return title;
  }

  public static Optional<Remark> find(String id) {
    return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
  }
}
