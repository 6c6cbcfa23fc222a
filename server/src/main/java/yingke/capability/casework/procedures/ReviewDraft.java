package yingke.capability.casework.procedures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the second person says.
 *
 * @param approved true publishes it at once
 */
record ReviewDraft(
    boolean approved,
    @NotBlank(message = "请写复核意见") @Size(max = 1000, message = "复核意见最多 1000 个字") String words) {}
