package yingke.capability.casework.notes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is to be noted. */
record Remember(
    @NotBlank(message = "请写备注内容") @Size(max = 1000, message = "备注最多 1000 个字") String words) {}
