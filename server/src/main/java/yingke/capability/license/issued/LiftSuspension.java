package yingke.capability.license.issued;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a suspended license is given back before its day. */
record LiftSuspension(
    @NotNull(message = "请写明解除的理由") @Size(min = 4, max = 300, message = "理由请写 4 到 300 字")
        String reason) {}
