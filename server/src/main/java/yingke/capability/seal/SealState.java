package yingke.capability.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a seal is in its life. All but EXPIRED are stored; that one follows from the day. */
public enum SealState {
  APPLIED("待审批"),
  APPROVED("待制作"),
  REFUSED("未批准"),
  WITHDRAWN("申请已撤回"),
  MADE("待备案"),
  FILED("待签收"),
  ACTIVE("在用"),
  FROZEN("已冻结"),
  EXPIRED("已过期"),
  REVOKED("已注销");

  private final String title;

  SealState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /**
   * How it stands at a moment: a seal that is over is over, whatever else it was.
   *
   * @param until when its certificate ends, null before it was made
   */
  public SealState at(Instant now, @Nullable Instant until) {
    return until != null && this != REVOKED && now.isAfter(until) ? EXPIRED : this;
  }
}
