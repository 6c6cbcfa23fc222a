package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import yingke.capability.seal.SealAct;

/** What is to become of a seal, and why. */
record ChangeSeal(
    @NotNull(message = "请说明要冻结、解冻还是注销") Act act,
    @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因请控制在 200 字以内") String reason) {

  /** FREEZE 冻结, RESUME 解冻, REVOKE 注销. */
  enum Act {
    FREEZE(SealAct.FREEZE),
    RESUME(SealAct.RESUME),
    REVOKE(SealAct.REVOKE);

    private final SealAct meaning;

    Act(SealAct meaning) {
      this.meaning = meaning;
    }

    SealAct meaning() {
      return meaning;
    }
  }
}
