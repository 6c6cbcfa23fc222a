package yingke.capability.registry.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import yingke.capability.registry.PersonAttribute;

/** Which hidden attributes an officer must see, and why. */
record Unmask(
    @NotNull(message = "请写明查询用途") @Valid Question question,
    @NotEmpty(message = "请选择要查看的内容") Set<PersonAttribute> attributes,
    @NotBlank(message = "请填写查看完整信息的理由") @Size(min = 4, max = 200, message = "理由应为 4 到 200 个字")
        String reason) {}
