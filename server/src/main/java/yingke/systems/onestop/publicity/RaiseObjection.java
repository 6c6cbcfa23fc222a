package yingke.systems.onestop.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody objects.
 *
 * @param name who it is; one may leave it out
 * @param phone for the answer; one may leave it out
 */
record RaiseObjection(
    @NotBlank(message = "请说说哪里不实") @Size(min = 5, max = 500, message = "请写 5 到 500 个字") String says,
    @Nullable @Size(max = 50, message = "姓名最多 50 个字") String name,
    @Nullable @Pattern(regexp = "1[3-9][0-9]{9}", message = "手机号是 11 位数字，请核对；不想留的可以不填")
        String phone) {}
