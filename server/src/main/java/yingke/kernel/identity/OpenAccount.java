package yingke.kernel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An account for a member of staff; it may do nothing until somebody else gives it a post.
 *
 * @param name to sign in with
 * @param staff id of the member of staff
 * @param staffName what somebody new is called; null for who is known
 * @param department that employs somebody new; null for who is known
 */
record OpenAccount(
    @NotNull(message = "请填写账号")
        @Pattern(regexp = "[a-z0-9._-]{2,60}", message = "账号由 2 至 60 位小写字母、数字、点、横线组成")
        String name,
    @NotBlank(message = "请填写工作人员编号")
        @Pattern(regexp = "[a-z0-9-]{2,60}", message = "工作人员编号由 2 至 60 位小写字母、数字、横线组成")
        String staff,
    @Nullable @Size(max = 60, message = "姓名最多 60 个字") String staffName,
    @Nullable String department) {}
