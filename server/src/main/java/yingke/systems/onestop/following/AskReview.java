package yingke.systems.onestop.following;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why people should look at it again. */
public record AskReview(
    @NotBlank(message = "请说说为什么要工作人员重新看")
        @Size(max = 500, message = "最多 500 个字")
        @Pattern(regexp = "[^\\x00]*", message = "含有看不见的字符，请重新输入")
        String reason) {}
