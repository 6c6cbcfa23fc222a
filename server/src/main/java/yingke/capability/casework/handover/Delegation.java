package yingke.capability.casework.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.RuleBroken;

/**
 * Somebody acts for somebody who is away, within one department.
 *
 * @param id of the command that arranged it
 * @param posts of the absent one in which the deputy acts; empty for all
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
    List<Colleague.Post> posts,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason,
    String writtenBy,
    Instant writtenAt,
    @Nullable Instant revokedAt) {
  private static final int LONGEST_DAYS = 90;

  Delegation {
    posts = List.copyOf(posts);
  }

  static Delegation arranged(
      UUID id,
      Staff principal,
      Staff deputy,
      Absence absence,
      List<Colleague.Post> posts,
      String by,
      Instant now) {
    requireFit(principal, deputy);
    if (!posts.stream().allMatch(post -> principal.posts().contains(post.id())))
      throw new RuleBroken("post-not-held", "只能委托本人现任的岗位，请从列出的岗位中选择");
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
        posts,
        absence.firstDay(),
        absence.lastDay(),
        absence.reason().strip(),
        by,
        now,
        null);
  }

  private static void requireFit(Staff principal, Staff deputy) {
    if (deputy.id().equals(principal.id())) throw new RuleBroken("deputy-self", "不能委托给自己，请选择另一位同事");
    if (!deputy.department().equals(principal.department()))
      throw new RuleBroken("deputy-elsewhere", "只能委托给同单位的同事，请重新选择");
    if (deputy.posts().isEmpty())
      throw new RuleBroken(
          "deputy-without-post", deputy.name() + "在本单位还没有岗位，不能代办；请另选同事，或先由管理员授予岗位");
  }

  /** Of the same days: nobody stands in for two links of a chain, nor twice for the same one. */
  void requireClear(List<Delegation> sameDays) {
    for (var other : sameDays) {
      var days = "（%s至%s）".formatted(other.firstDay(), other.lastDay());
      if (other.principal().equals(principal))
        throw new RuleBroken(
            "delegation-overlaps",
            "%s在这些天里已经委托%s代办%s，请先提前结束那一次，或错开日期".formatted(principalName, other.deputyName(), days));
      if (other.principal().equals(deputy))
        throw new RuleBroken("deputy-away", "%s在这些天里自己也委托了别人%s，请另选代办人".formatted(deputyName, days));
      if (other.deputy().equals(principal))
        throw new RuleBroken(
            "delegation-chain",
            "%s在这些天里正代%s办理%s，不能再转托；请先由%s另选代办人"
                .formatted(principalName, other.principalName(), days, other.principalName()));
    }
  }

  void requireNotOver(LocalDate today) {
    if (revokedAt != null) throw new RuleBroken("delegation-revoked", "该委托已经收回");
    if (lastDay.isBefore(today)) throw new RuleBroken("delegation-over", "该委托已经到期，不需要收回");
  }
}
