package yingke.kernel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** An account for a member of staff. */
record OpenAccount(
    @NotNull(message = "请填写账号")
        @Pattern(regexp = "[a-z0-9._-]{2,60}", message = "账号由 2 至 60 位小写字母、数字、点、横线组成")
        String name,
    @NotBlank(message = "请填写工作人员编号") String staff,
    @NotBlank(message = "请填写初始密码") String password) {
  @Override
  public String toString() {
    return "OpenAccount[" + name + "]"; // no password in a log
  }
}
