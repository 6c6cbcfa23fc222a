package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an application for a seal is taken back. */
record WithdrawSeal(
    @NotBlank(message = "请写明原因") @Size(max = 200, message = "原因请控制在 200 字以内") String reason) {}
