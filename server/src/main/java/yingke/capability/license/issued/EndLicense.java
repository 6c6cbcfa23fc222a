package yingke.capability.license.issued;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import yingke.capability.license.LicenseState;

/** How a license is to end, and by which article. */
record EndLicense(
    @NotNull(message = "请选择撤销或注销") Act act,
    @NotBlank(message = "请写明理由和法律依据") @Size(min = 4, max = 300, message = "理由请写 4 到 300 字")
        String ground) {

  /** REVOKE 撤销 (行政许可法第六十九条), CANCEL 注销 (第七十条). */
  enum Act {
    REVOKE(LicenseState.REVOKED),
    CANCEL(LicenseState.CANCELED);

    private final LicenseState state;

    Act(LicenseState state) {
      this.state = state;
    }

    LicenseState state() {
      return state;
    }
  }
}
