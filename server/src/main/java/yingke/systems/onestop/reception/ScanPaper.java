package yingke.systems.onestop.reception;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Paper that was scanned at a counter.
 *
 * @param compared that the officer held the original against it
 */
record ScanPaper(
    @NotEmpty(message = "请先扫描或拍照上传") @Size(max = 20, message = "一份材料最多 20 个文件") List<UUID> files,
    @AssertTrue(message = "请核对原件后再登记；没有原件的，由申请人自己上传") boolean compared) {}
