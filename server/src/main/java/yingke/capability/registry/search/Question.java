package yingke.capability.registry.search;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import yingke.capability.registry.Purpose;

/**
 * In whose name and what for an officer looks somebody up.
 *
 * @param department id of the officer's department
 * @param purpose one of the purposes that {@code GET /api/registry/purposes} offers
 * @param matter the one matter: a case number, or what it is about
 */
record Question(
    @NotBlank(message = "请选择以哪个部门的名义查询") String department,
    @NotBlank(message = "请选择查询用途") @Pattern(regexp = "[a-z][a-z0-9.-]*:", message = "请从列表中选择查询用途")
        String purpose,
    @NotBlank(message = "请填写所办事项或办件编号") @Size(max = 150, message = "最多 150 个字") String matter) {

  Purpose asPurpose() {
    return new Purpose("department:" + department, purpose + matter.strip());
  }
}
