package yingke.capability.registry.firms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.LegalEntity;

/**
 * A firm as it stands on its business license.
 *
 * @param representativeIdNumber by which the representative is found in the population library;
 *     null when the license's holder does not live in the district
 * @param capitalFen registered capital in fen
 * @param overrideReason why a code whose check character is wrong is right all the same
 */
record RegisterFirm(
    @NotBlank(message = "请填写统一社会信用代码") String uscc,
    @NotBlank(message = "请填写名称") @Size(max = 200) String name,
    @NotNull(message = "请选择类型") LegalEntity.Kind kind,
    @NotBlank(message = "请填写法定代表人或经营者姓名") @Size(max = 50) String representativeName,
    @Nullable String representativeIdNumber,
    @NotNull(message = "请选择所在村居") @Pattern(regexp = "\\d{12}", message = "请从行政区划中选择")
        String division,
    @NotBlank(message = "请填写住所") @Size(max = 200) String address,
    @NotBlank(message = "请填写经营范围") @Size(max = 2000) String businessScope,
    @Nullable @PositiveOrZero(message = "注册资本不能为负") Long capitalFen,
    @NotNull(message = "请填写成立日期") LocalDate established,
    @Nullable @Pattern(regexp = "1\\d{10}", message = "联系电话应为 11 位手机号码") String phone,
    @Nullable @Size(max = 200) String overrideReason) {}
