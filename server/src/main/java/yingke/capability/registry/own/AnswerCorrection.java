package yingke.capability.registry.own;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The source department's answer; accepting it changes the library. */
record AnswerCorrection(
    @NotNull(message = "请选择更正或不予更正") Boolean accepted,
    @NotBlank(message = "请填写核实情况") @Size(max = 500, message = "最多 500 个字") String answer) {}
