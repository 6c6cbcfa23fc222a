package yingke.capability.casework.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is away and who acts for them.
 *
 * @param principal id of the member of staff; null for the caller
 * @param deputy id of a colleague in the same department
 * @param posts in which they act for the absent one; null or empty for all
 */
record Absence(
    @Nullable String principal,
    @NotBlank(message = "请选择由谁代办") String deputy,
    @NotNull(message = "请填写开始日期") LocalDate firstDay,
    @NotNull(message = "请填写结束日期") LocalDate lastDay,
    @NotBlank(message = "请写明委托原因，例如出差、休假") @Size(max = 200, message = "委托原因最多 200 个字")
        String reason,
    @Nullable List<String> posts) {}
