package yingke.systems.onestop.counter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which value an officer needs to see whole, and what for. */
record UnmaskField(
    @NotBlank(message = "请选择要查看的内容") String field,
    @NotNull(message = "请写明查看的理由") @Size(min = 4, max = 200, message = "理由请写 4 到 200 个字")
        String reason) {}
