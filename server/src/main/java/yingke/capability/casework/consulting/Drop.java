package yingke.capability.casework.consulting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a question is taken back. */
record Drop(
    @NotBlank(message = "请写明撤回原因") @Size(max = 500, message = "撤回原因最多 500 个字") String reason) {}
