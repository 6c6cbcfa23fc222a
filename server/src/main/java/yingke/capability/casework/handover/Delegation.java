package yingke.capability.casework.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.RuleBroken;

/**
 * Somebody acts for somebody who is away, within one department.
 *
 * @param id of the command that arranged it
 * @param firstDay on which the deputy may act
 * @param lastDay on which they still may
 * @param writtenBy account that arranged it
 */
record Delegation(
    UUID id,
    String principal,
    String principalName,
    String deputy,
    String deputyName,
    String department,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String writtenBy,
    Instant writtenAt,
    @Nullable Instant revokedAt) {
  private static final int LONGEST_DAYS = 90;

  static Delegation arranged(
      UUID id, Staff principal, Staff deputy, Absence absence, String by, Instant now) {
    if (deputy.id().equals(principal.id())) throw new RuleBroken("deputy-self", "不能委托给自己，请选择另一位同事");
    if (!deputy.department().equals(principal.department()))
      throw new RuleBroken("deputy-elsewhere", "只能委托给同单位的同事，请重新选择");
    if (absence.lastDay().isBefore(absence.firstDay()))
      throw new RuleBroken("absence-backward", "结束日期早于开始日期，请改正");
    if (absence.firstDay().plusDays(LONGEST_DAYS).isBefore(absence.lastDay()))
      throw new RuleBroken("absence-too-long", "一次委托最长 " + LONGEST_DAYS + " 天；长期不在岗请由管理员调整岗位");
    return new Delegation(
        id,
        principal.id(),
        principal.name(),
        deputy.id(),
        deputy.name(),
        principal.department(),
        absence.firstDay(),
        absence.lastDay(),
        absence.reason(),
        by,
        now,
        null);
  }

  void requireNotOver(LocalDate today) {
    if (revokedAt != null) throw new RuleBroken("delegation-revoked", "该委托已经收回");
    if (lastDay.isBefore(today)) throw new RuleBroken("delegation-over", "该委托已经到期，不需要收回");
  }
}
