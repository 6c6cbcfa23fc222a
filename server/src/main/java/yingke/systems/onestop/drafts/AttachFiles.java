package yingke.systems.onestop.drafts;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The uploaded files that stand for a material, in their order. */
public record AttachFiles(
    @NotEmpty(message = "请先上传文件") @Size(max = 10, message = "一份材料最多 10 个文件，请合并后再上传")
        List<UUID> files) {}
