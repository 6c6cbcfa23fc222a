package yingke.kernel.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/**
 * By what right somebody acts for another: by their leave (委托授权), where the principal names the
 * agent, who has to accept, and either may end it at any time, at once; or as the guardian of a
 * child (监护), proved to an authority, until the child is of age.
 *
 * @param items ids of what may be done; empty for everything
 * @param licenses whether the agent may look at the principal's licenses
 * @param since first day
 * @param until last day
 * @param agent account of the agent, null until they accepted
 */
public record Agency(
    UUID id,
    SubjectRef principal,
    String principalName,
    AgentKind kind,
    String agentName,
    @Nullable UUID agent,
    Set<String> items,
    boolean licenses,
    LocalDate since,
    LocalDate until,
    Instant givenAt,
    Instant codeUntil,
    @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    @Nullable EndedBy endedBy) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  /** Who the agent is to the principal: 亲友、代理人、本单位经办人、监护人. */
  public enum AgentKind {
    RELATIVE,
    AGENT,
    STAFF,
    /** By proof; never by the principal's own leave. */
    GUARDIAN
  }

  /** Whose will ended it before its last day. */
  public enum EndedBy {
    PRINCIPAL,
    AGENT,
    /** The proof of a guardian turned out wrong, or no longer holds. */
    AUTHORITY
  }

  /** How it stands on a day. */
  public enum AgencyState {
    /** The agent has not accepted. */
    OFFERED,
    /** Accepted, and its first day is still to come. */
    COMING,
    HOLDING,
    /** Past its last day. */
    OVER,
    ENDED
  }

  public Agency {
    items = Set.copyOf(items);
  }

  public AgencyState on(LocalDate day) {
    if (endedAt != null) return AgencyState.ENDED;
    if (day.isAfter(until)) return AgencyState.OVER;
    if (acceptedAt == null) return AgencyState.OFFERED;
    return day.isBefore(since) ? AgencyState.COMING : AgencyState.HOLDING;
  }

  /** Whether it is a guardian who acts: the principal has no account of their own. */
  public boolean guardian() {
    return kind == AgentKind.GUARDIAN;
  }

  public boolean reaches(String item) {
    return items.isEmpty() || items.contains(item);
  }

  /** Throws, with what the agent has to know, unless it holds on the day. */
  public void requireHolding(LocalDate day) {
    if (on(day) != AgencyState.HOLDING) throw new RuleBroken("agency-ended", why(day));
  }

  private String whyGuardian(LocalDate day) {
    return switch (on(day)) {
      case ENDED ->
          endedBy == EndedBy.AUTHORITY
              ? "您和%s的监护关系核验已经被撤销，不能再替%s办事；有疑问请到派出所窗口核对".formatted(principalName, principalName)
              : "您已经放弃替%s办事；要再办，请重新做监护关系核验".formatted(principalName);
      case OVER -> "%s已满 18 周岁，以后由本人办理；需要您代办的，请本人授权给您".formatted(principalName);
      case COMING, OFFERED, HOLDING -> "监护关系有效";
    };
  }

  /** Why the agent may not act on the day. */
  public String why(LocalDate day) {
    if (guardian()) return whyGuardian(day);
    var kept = "您填过的内容都保存在%s的草稿里，没有丢；需要继续办的，请%s本人办理，或者重新授权给您";
    return switch (on(day)) {
      case ENDED ->
          (endedBy == EndedBy.AGENT ? "您已经放弃了" : principalName + "已经收回了")
              + "这份授权，不能再替%s办事。".formatted(principalName)
              + kept.formatted(principalName, principalName);
      case OVER ->
          "%s给您的授权在%s到期，不能再替%s办事。".formatted(principalName, DAY.format(until), principalName)
              + kept.formatted(principalName, principalName);
      case COMING ->
          "%s给您的授权从%s开始，到那天才能替%s办事".formatted(principalName, DAY.format(since), principalName);
      case OFFERED -> "您还没有接受" + principalName + "的授权，请先输入邀请码接受";
      case HOLDING -> "授权有效";
    };
  }
}
