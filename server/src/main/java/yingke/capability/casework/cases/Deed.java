package yingke.capability.casework.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer or applicant sends to act on a case.
 *
 * @param branch of a step with branches, when the caller may act in several
 */
record Deed(
    @NotBlank(message = "请选择要办理的动作") String action,
    @Nullable String opinion,
    @Nullable @Size(max = 20, message = "附件最多 20 个") List<UUID> files,
    @Nullable Map<String, Object> form,
    @Nullable String branch) {}
