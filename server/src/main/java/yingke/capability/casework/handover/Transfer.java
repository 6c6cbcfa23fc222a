package yingke.capability.casework.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * To whom work is given, and why.
 *
 * @param to id of a member of staff of the same post
 * @param branch of a step with branches, when the caller has several in hand
 */
record Transfer(
    @NotBlank(message = "请选择转给哪位同事") String to,
    @NotBlank(message = "请写明转办原因") @Size(max = 500, message = "转办原因最多 500 个字") String reason,
    @Nullable String branch) {}
