package yingke.systems.onestop.reception;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** The code that the person read out. */
record TypeCode(
    @NotBlank(message = "请输入验证码") @Pattern(regexp = "\\s*\\d{6}\\s*", message = "验证码是 6 位数字")
        String code) {
  /** Secrets stay out of logs. */
  @Override
  public String toString() {
    return "TypeCode[]";
  }
}
