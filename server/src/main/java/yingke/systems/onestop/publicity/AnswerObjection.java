package yingke.systems.onestop.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What came of verifying an objection.
 *
 * @param upheld whether it was right: then the case is surveyed and published anew
 */
record AnswerObjection(
    @NotNull(message = "请选择异议是否成立") Boolean upheld,
    @NotBlank(message = "请写明核实的情况") @Size(min = 5, max = 500, message = "核实情况请写 5 到 500 个字")
        String answer) {}
