package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody else is to keep a seal.
 *
 * @param keeper id of the member of staff who will keep it
 */
record ChangeKeeper(
    @NotBlank(message = "请选择新的保管人") String keeper,
    @NotBlank(message = "请写明变更的原因") @Size(max = 200, message = "原因请控制在 200 字以内") String reason) {}
