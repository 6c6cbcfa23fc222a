package yingke.capability.casework.templates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a template says.
 *
 * @param department whose it shall be; null for the caller's own. It cannot be changed later.
 */
record WriteTemplate(
    @Nullable String department,
    @NotBlank(message = "请写模板名称") @Size(max = 40, message = "模板名称最多 40 个字") String title,
    @NotBlank(message = "请写意见内容") @Size(max = 1000, message = "意见最多 1000 个字") String words,
    @Nullable @Size(max = 60) String procedure,
    @Nullable @Size(max = 60) String action) {}
