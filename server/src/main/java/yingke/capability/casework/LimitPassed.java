package yingke.capability.casework;

import yingke.kernel.web.Stale;

/** The limit of the step is over: what the law says then happens first, whoever comes. */
final class LimitPassed extends Stale {
  LimitPassed() {
    super("本环节的办理时限已过，系统已按规定自动办理，请刷新后查看");
  }
}
