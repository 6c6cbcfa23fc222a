package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import yingke.kernel.web.RuleBroken;

/** What is to become of a seal, and why. */
record ChangeSeal(
    @NotNull(message = "请说明要停用、恢复还是撤销") Act act,
    @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因请控制在 200 字以内") String reason) {

  /** FREEZE 停用, RESUME 恢复, REVOKE 撤销. */
  enum Act {
    FREEZE("ACTIVE", "FROZEN", "只有在用的印章可以停用"),
    RESUME("FROZEN", "ACTIVE", "只有已停用的印章可以恢复"),
    REVOKE("", "REVOKED", "该印章已经撤销");

    private final String from;
    private final String to;
    private final String otherwise;

    Act(String from, String to, String otherwise) {
      this.from = from;
      this.to = to;
      this.otherwise = otherwise;
    }

    /** The new state; revoking cannot be taken back. */
    String next(String state) {
      boolean allowed = from.isEmpty() ? !state.equals(to) : state.equals(from);
      if (!allowed) throw new RuleBroken("seal-state", otherwise);
      return to;
    }
  }
}
