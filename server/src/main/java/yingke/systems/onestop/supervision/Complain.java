package yingke.systems.onestop.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A complaint about how an application was handled.
 *
 * @param topic of the list that is offered
 */
record Complain(
    @NotBlank(message = "请选择投诉什么") String topic,
    @NotBlank(message = "请说说是怎么回事") @Size(min = 5, max = 1000, message = "请写 5 到 1000 个字")
        String says) {}
