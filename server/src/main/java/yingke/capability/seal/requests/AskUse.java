package yingke.capability.seal.requests;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import yingke.capability.seal.signing.Placement;

/**
 * Somebody asks that a document be sealed.
 *
 * @param file an OFD without signatures that the caller handed in before
 * @param copies how many will be given out, for the record
 * @param page from 1
 * @param x of the seal's center in millimeters from the left
 * @param y of the seal's center in millimeters from the top
 */
record AskUse(
    @NotNull(message = "请选择印章") UUID seal,
    @NotBlank(message = "请填写文件名称") @Size(max = 100, message = "文件名称请控制在 100 字以内") String title,
    @NotBlank(message = "请写明用途") @Size(max = 300, message = "用途请控制在 300 字以内") String purpose,
    @Min(value = 1, message = "份数至少为 1") @Max(value = 1000, message = "份数最多为 1000") int copies,
    @NotNull(message = "请上传要盖章的文件") UUID file,
    @Min(value = 1, message = "请填写盖在第几页") int page,
    double x,
    double y) {
  Placement placement() {
    return new Placement(page, x, y);
  }
}
