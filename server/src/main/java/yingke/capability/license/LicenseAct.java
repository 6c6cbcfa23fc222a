package yingke.capability.license;

import org.jspecify.annotations.Nullable;

/** What an organ may do to a license that it issued. */
public enum LicenseAct {
  WITHDRAW("撤回", LicenseState.WITHDRAWN),
  REVOKE("撤销", LicenseState.REVOKED),
  FORFEIT("吊销", LicenseState.FORFEITED),
  CANCEL("注销", LicenseState.CANCELED),
  SUSPEND("暂扣", null),
  LIFT("解除暂扣", null);

  private final String title;
  private final @Nullable LicenseState end;

  LicenseAct(String title, @Nullable LicenseState end) {
    this.title = title;
    this.end = end;
  }

  public String title() {
    return title;
  }

  /** How the license stands afterwards, null when it does not end. */
  public @Nullable LicenseState end() {
    return end;
  }
}
