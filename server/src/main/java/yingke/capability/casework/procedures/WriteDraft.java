package yingke.capability.casework.procedures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The text of a procedure in YAML. */
record WriteDraft(
    @NotBlank(message = "请填写流程内容") @Size(max = 200_000, message = "流程内容过长") String text) {}
