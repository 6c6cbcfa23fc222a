package yingke.capability.casework.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why transferred work is given back to whom it came from. */
record GiveBack(
    @NotBlank(message = "请写明退回原因") @Size(max = 500, message = "退回原因最多 500 个字") String reason,
    @Nullable String branch) {}
