package yingke.capability.seal.seals;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import yingke.capability.seal.SealKind;
import yingke.kernel.organization.Department;
import yingke.kernel.web.BadInput;

/**
 * An organ asks for a seal.
 *
 * @param name as it will be engraved: the organ first, the kind last
 * @param keeper id of the member of staff who will keep it
 * @param files what it rests on, handed in by the applicant before
 */
record ApplyForSeal(
    @NotBlank(message = "请选择单位") String department,
    @NotNull(message = "请选择印章种类") SealKind kind,
    @NotBlank(message = "请填写印章名称") @Size(max = 40, message = "印章名称请控制在 40 字以内") String name,
    @NotBlank(message = "请写明用途和理由") @Size(max = 500, message = "理由请控制在 500 字以内") String purpose,
    @NotBlank(message = "请选择保管人") String keeper,
    @NotNull(message = "请上传申请依据")
        @Size(min = 1, max = 10, message = "请上传 1 到 10 份申请依据（如单位负责人批准的文件）")
        List<UUID> files) {

  /** The name must say whose it is and what for (国发〔1999〕25号). */
  void requireName(Department organ) {
    var ending = kind == SealKind.OFFICIAL ? "" : kind.title();
    if (!name.startsWith(organ.name()) || !name.endsWith(ending))
      throw new BadInput(
          "seal-name-unfit",
          "name",
          "印章名称应以单位全称“%s”开头%s"
              .formatted(organ.name(), ending.isEmpty() ? "" : "，以“" + ending + "”结尾"));
    if (kind == SealKind.OFFICIAL && !name.equals(organ.name()))
      throw new BadInput("seal-name-unfit", "name", "公章只刻单位全称“" + organ.name() + "”");
  }
}
