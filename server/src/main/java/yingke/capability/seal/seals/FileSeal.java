package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Under which number the public security organ put the seal on file. */
record FileSeal(
    @NotBlank(message = "请填写备案编码") String number,
    @NotNull(message = "请填写备案日期") LocalDate filedOn,
    @NotBlank(message = "请填写备案的公安机关") @Size(max = 60, message = "公安机关名称请控制在 60 字以内")
        String filedWith) {}
