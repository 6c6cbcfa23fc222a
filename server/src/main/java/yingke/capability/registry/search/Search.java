package yingke.capability.registry.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an officer looks for. In a body, since an ID number must not stand in an address.
 *
 * @param words the beginning of a name or a whole ID number; for firms a part of the name or a
 *     whole credit code
 */
record Search(
    @NotNull(message = "请写明查询用途") @Valid Question question,
    @NotBlank(message = "请填写姓名、名称或号码") @Size(max = 100) String words,
    @Nullable String after,
    @Nullable Integer limit) {}
