package yingke.capability.casework.consulting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a department is asked.
 *
 * @param department id of the department that is asked
 * @param limit workdays until the answer is due
 */
record Ask(
    @NotBlank(message = "请选择征求哪个单位的意见") String department,
    @NotBlank(message = "请写明要征求意见的问题") @Size(max = 500, message = "问题最多 500 个字") String question,
    @Min(value = 1, message = "回复时限至少 1 个工作日") @Max(value = 60, message = "回复时限最多 60 个工作日")
        int limit) {}
