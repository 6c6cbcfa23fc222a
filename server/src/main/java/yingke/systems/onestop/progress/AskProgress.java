package yingke.systems.onestop.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What is known to who holds the receipt.
 *
 * @param number of the application, spaces and hyphens do not count
 * @param lastFour last four of the ID number, of the credit code for a firm
 */
record AskProgress(
    @NotNull(message = "请填写申请编号") @Size(min = 12, max = 20, message = "申请编号是 12 位数字，请核对")
        String number,
    @NotNull(message = "请填写后四位") @Size(min = 4, max = 4, message = "请填写身份证号（单位填统一社会信用代码）的后四位")
        String lastFour) {
  /** The end of an ID number stays out of logs. */
  @Override
  public String toString() {
    return "AskProgress[" + number + "]";
  }
}
