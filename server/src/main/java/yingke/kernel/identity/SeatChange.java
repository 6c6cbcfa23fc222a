package yingke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.RuleBroken;

/**
 * Somebody is to get a post or to lose it, and with it what the post may do. One account asks,
 * another decides.
 *
 * @param agreed null while nobody has decided
 */
record SeatChange(
    UUID id,
    String staff,
    String staffName,
    String department,
    String post,
    Change kind,
    String reason,
    String proposedBy,
    String proposerName,
    Instant proposedAt,
    @Nullable Boolean agreed,
    @Nullable String decidedBy,
    @Nullable String deciderName,
    @Nullable Instant decidedAt) {

  enum Change {
    GRANT,
    WITHDRAW
  }

  /** What somebody asks for and nobody has decided. */
  static SeatChange asked(
      UUID id, Staff staff, String post, Change kind, String reason, Caller by, Instant at) {
    return new SeatChange(
        id,
        staff.id(),
        staff.name(),
        staff.department(),
        post,
        kind,
        reason,
        by.account(),
        by.name(),
        at,
        null,
        null,
        null,
        null);
  }

  /**
   * Throws {@link RuleBroken} unless this account may decide.
   *
   * @param openedBy account that opened that account, null when nobody did
   */
  void requireDecidableBy(Caller decider, @Nullable String openedBy) {
    if (agreed != null) throw new RuleBroken("change-decided", "这项变更已经处理过了，请刷新列表");
    if (decider.account().equals(proposedBy))
      throw new RuleBroken("change-own", "提出变更的人不能自己核准，请另一位安全管理员核准");
    if (decider.account().equals(openedBy))
      throw new RuleBroken("change-opener", "开通账户的人不能给这个账户授权，请另一位安全管理员核准");
    requireNotSelf(decider, staff);
  }

  static void requireNotSelf(Caller caller, String staff) {
    if (caller.subject().equals(new SubjectRef(SubjectRef.Kind.STAFF, staff)))
      throw new RuleBroken("change-self", "不能变更自己的岗位，请由他人提出和核准");
  }
}
