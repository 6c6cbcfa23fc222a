package yingke.capability.license.issued;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.license.LicenseEnds;

/**
 * On which ground a license is to end or to be suspended.
 *
 * @param ground id in license-ends.yaml; it says whether this is 撤回, 撤销, 吊销, 注销 or 暂扣
 * @param decision number of the penalty decision, where the ground needs one
 * @param until last day of a suspension, null until it is lifted
 */
record EndLicense(
    @NotBlank(message = "请选择法定理由") String ground,
    @NotNull(message = "请写明事实和经过") @Size(min = 4, max = 300, message = "事实和经过请写 4 到 300 字")
        String reason,
    @Size(max = 100, message = "文号最多 100 字") @Nullable String decision,
    @Nullable LocalDate until) {

  LicenseEnds.Order order(UUID act, int revision) {
    return new LicenseEnds.Order(act, revision, ground, reason.strip(), decision, until);
  }
}
