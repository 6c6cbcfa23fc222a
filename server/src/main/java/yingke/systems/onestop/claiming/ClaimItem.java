package yingke.systems.onestop.claiming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * Claiming an item of the province.
 *
 * @param item id of the district's item; with one that exists it becomes that one's next version
 */
record ClaimItem(
    @NotBlank(message = "请写事项编号")
        @Pattern(regexp = "[a-z][a-z0-9-]{2,40}", message = "事项编号用小写字母、数字和连字符，以字母开头，3 到 41 个字")
        String item) {}
