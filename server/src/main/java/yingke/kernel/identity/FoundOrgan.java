package yingke.kernel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.organization.Department;

/**
 * An organ of government that begins its work.
 *
 * @param id short word by which items, posts and files know it
 * @param parent id of the organ above it, null when there is none
 * @param since first day of its work
 */
record FoundOrgan(
    @NotNull(message = "请填写单位编号")
        @Pattern(regexp = OrganRules.ID, message = "单位编号由 2 至 40 位小写字母、数字、横线组成")
        String id,
    @NotBlank(message = "请填写统一社会信用代码") String uscc,
    @NotBlank(message = "请填写单位名称") @Size(max = 100, message = "单位名称最多 100 个字") String name,
    @NotBlank(message = "请选择所辖区划") String division,
    @Nullable String parent,
    @NotNull(message = "请填写设立日期") LocalDate since) {

  Department department() {
    var above = parent == null || parent.isBlank() ? null : parent.strip();
    return new Department(
        id, CreditCode.normalized(uscc), name.strip(), division.strip(), above, since, null);
  }
}
