package yingke.capability.seal;

import static yingke.capability.seal.SealState.ACTIVE;
import static yingke.capability.seal.SealState.APPLIED;
import static yingke.capability.seal.SealState.APPROVED;
import static yingke.capability.seal.SealState.EXPIRED;
import static yingke.capability.seal.SealState.FILED;
import static yingke.capability.seal.SealState.FROZEN;
import static yingke.capability.seal.SealState.MADE;
import static yingke.capability.seal.SealState.REFUSED;
import static yingke.capability.seal.SealState.REVOKED;
import static yingke.capability.seal.SealState.WITHDRAWN;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/** What may be done to a seal in its life, in which state, and by whose authority. */
public enum SealAct {
  /** A seal that is in use already is brought here. */
  TAKE("登记在用印章", Set.of(), ACTIVE, "seal.seal.import"),
  APPLY("申请", Set.of(), APPLIED, "seal.seal.apply"),
  WITHDRAW("撤回申请", Set.of(APPLIED, APPROVED), WITHDRAWN, "seal.seal.apply"),
  /** Decided in a case, never at the seal itself. */
  APPROVE("批准", Set.of(APPLIED), APPROVED, "casework.case.act"),
  REFUSE("不予批准", Set.of(APPLIED), REFUSED, "casework.case.act"),
  MAKE("制作", Set.of(APPROVED), MADE, "seal.seal.make"),
  FILE("公安备案", Set.of(MADE), FILED, "seal.seal.make"),
  RECEIVE("签收启用", Set.of(FILED), ACTIVE, "seal.seal.change"),
  /** Another keeper of the same organ; decided in a case, and the seal stays as it is. */
  HAND_OVER("变更保管人", Set.of(MADE, FILED, ACTIVE, FROZEN), null, "seal.seal.apply"),
  FREEZE("冻结", Set.of(ACTIVE), FROZEN, "seal.seal.change"),
  RESUME("解冻", Set.of(FROZEN), ACTIVE, "seal.seal.change"),
  RENEW("续期", Set.of(ACTIVE), ACTIVE, "seal.seal.make"),
  REVOKE("注销", Set.of(MADE, FILED, ACTIVE, FROZEN, EXPIRED), REVOKED, "seal.seal.change");

  private final String title;
  private final Set<SealState> from;
  private final @Nullable SealState to;
  private final String authority;

  SealAct(String title, Set<SealState> from, @Nullable SealState to, String authority) {
    this.title = title;
    this.from = from;
    this.to = to;
    this.authority = authority;
  }

  public String title() {
    return title;
  }

  public String authority() {
    return authority;
  }

  /** Whether a seal in that state allows it. */
  public boolean fits(SealState state) {
    return from.contains(state);
  }

  /**
   * The state that follows.
   *
   * @throws RuleBroken when a seal in that state does not allow it
   */
  public SealState next(SealState state) {
    if (!fits(state))
      throw new RuleBroken(
          "seal-state", "印章“" + state.title() + "”，不能办理“" + title + "”，请刷新后按页面上的按钮办理");
    return to == null ? state : to;
  }

  /** The state after an act that begins a seal's life here. */
  public SealState beginning() {
    return Objects.requireNonNull(to, name());
  }
}
