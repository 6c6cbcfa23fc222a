package yingke.systems.onestop.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/**
 * Whom an officer helps, and what shows that they agreed.
 *
 * @param creditCode of the firm that the person comes for, null when for themselves
 * @param present whether the person is there
 * @param proofFile photograph of the signed form, for {@link Proof#SIGNED_FORM}
 * @param authorityFile the firm's letter (授权委托书), when the person is not its representative
 */
record OpenVisit(
    @NotBlank(message = "请填写姓名") @Size(max = 50, message = "姓名最多 50 个字") String name,
    @NotBlank(message = "请填写身份证号码") @Size(max = 30, message = "身份证号码应为 18 位") String idNumber,
    @Nullable @Size(max = 30, message = "统一社会信用代码应为 18 位") String creditCode,
    boolean present,
    @NotNull(message = "请选择同意的方式") Proof proof,
    @Nullable UUID proofFile,
    @Nullable UUID authorityFile) {

  /** Who stands at the window shows the original; who is helped at home signs or gets a code. */
  void requireProof(Channel channel) {
    if (channel == Channel.WINDOW && (!present || proof != Proof.ORIGINAL_ID))
      throw new RuleBroken("present-only", "综合窗口为到场的人办理，请核对本人和身份证原件；本人来不了的，请由户籍所在乡镇的服务点帮办代办");
    if (channel == Channel.POINT && proof == Proof.ORIGINAL_ID)
      throw new RuleBroken("consent-missing", "帮办代办要留下本人同意的凭证：请上传本人签字的委托书照片，或者用本人手机验证码");
    if (proof == Proof.SIGNED_FORM && proofFile == null)
      throw new BadInput("proof-missing", "proofFile", "请上传本人签字的委托书照片");
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "OpenVisit[" + proof + "]";
  }
}
