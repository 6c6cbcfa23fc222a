package yingke.capability.registry.own;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import yingke.capability.registry.PersonAttribute;

/** "This is wrong": what it should be, and why. */
record OpenCorrection(
    @NotNull(message = "请选择哪一项有误") PersonAttribute attribute,
    @NotBlank(message = "请填写正确的内容") @Size(max = 200, message = "最多 200 个字") String claimed,
    @NotBlank(message = "请说明哪里有误、依据是什么") @Size(max = 500, message = "最多 500 个字")
        String explanation) {}
