package yingke.systems.onestop.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is sent back or withdrawn. */
record Reason(@NotBlank(message = "请写明理由") @Size(max = 500) String reason) {}
