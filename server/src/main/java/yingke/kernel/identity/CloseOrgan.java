package yingke.kernel.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An organ of government ends its work.
 *
 * @param until last day of its work
 * @param reason the document that says so
 */
record CloseOrgan(
    @NotNull(message = "请填写撤销日期") LocalDate until,
    @NotBlank(message = "请写明依据，例如机构改革方案的文号") @Size(max = 200, message = "依据最多 200 个字")
        String reason) {}
