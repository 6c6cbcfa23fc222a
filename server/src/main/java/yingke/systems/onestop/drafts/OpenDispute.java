package yingke.systems.onestop.drafts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "This is wrong": which prefilled fact, what it should be, and what proves it.
 *
 * @param file an uploaded file, null when there is nothing to show yet
 */
record OpenDispute(
    @NotBlank(message = "请选择哪一项有误") String field,
    @NotBlank(message = "请填写正确的内容") @Size(max = 200, message = "最多 200 个字") String claimed,
    @NotBlank(message = "请说明哪里有误、依据是什么")
        @Size(max = 400, message = "最多 400 个字")
        @Pattern(regexp = "[^\\x00]*", message = "含有看不见的字符，请重新输入")
        String explanation,
    @Nullable UUID file) {
  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "OpenDispute[" + field + "]";
  }
}
