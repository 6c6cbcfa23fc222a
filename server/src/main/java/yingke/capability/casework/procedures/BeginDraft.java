package yingke.capability.casework.procedures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which procedure gets a new version.
 *
 * @param procedure {@code <module>-<name>}; a new one may be begun as well
 * @param text null to begin with the text in force
 */
record BeginDraft(
    @NotBlank(message = "请选择流程")
        @Pattern(regexp = "[a-z]+-[a-z0-9-]{1,50}", message = "流程编号应为 模块-名称，只用小写字母、数字和连字符")
        String procedure,
    @Nullable @Size(max = 200_000, message = "流程内容过长") String text) {}
