package yingke.capability.casework.urging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody writes who urges, or who answers that. */
record Urge(@NotBlank(message = "请写明内容") @Size(max = 500, message = "最多 500 个字") String words) {}
