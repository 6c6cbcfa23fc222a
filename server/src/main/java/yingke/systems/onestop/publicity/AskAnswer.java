package yingke.systems.onestop.publicity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What whoever objected knows.
 *
 * @param number of the objection, spaces and hyphens do not count
 * @param phone that was left with it
 */
record AskAnswer(
    @NotNull(message = "请填写异议编号") @Size(min = 8, max = 30, message = "异议编号以 YY 开头，共 15 位，请核对")
        String number,
    @NotNull(message = "请填写提异议时留的手机号") @Size(min = 11, max = 20, message = "手机号是 11 位数字，请核对")
        String phone) {
  /** A telephone number stays out of logs. */
  @Override
  public String toString() {
    return "AskAnswer[" + number + "]";
  }
}
