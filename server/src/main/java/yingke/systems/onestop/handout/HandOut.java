package yingke.systems.onestop.handout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.items.Pickup;

/**
 * A result that has to reach its applicant.
 *
 * @param event of the case that concluded the application, and that its documents answer
 * @param department that decided
 * @param division 12-digit code of where the matter is, for the scope of service points
 * @param ways how the item's results may reach the applicant
 * @param dueOn last day for it
 * @param deed that served it, null until then
 * @param servedOn date of service (送达日期), from which the remedies' days count; null until then
 */
record HandOut(
    UUID id,
    UUID event,
    UUID application,
    String number,
    String itemName,
    String department,
    String division,
    SubjectRef applicant,
    String applicantName,
    List<Pickup> ways,
    Instant decidedAt,
    LocalDate dueOn,
    HandOutState state,
    @Nullable HandOutDeed deed,
    @Nullable LocalDate servedOn) {

  /** How far it is. */
  enum HandOutState {
    WAITING("待领取"),
    POSTED("邮寄中"),
    SERVED("已送达");

    private final String title;

    HandOutState(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * After a deed.
   *
   * @param day of service; of no account for a deed that does not serve
   */
  HandOut after(HandOutDeed next, LocalDate day) {
    if (state == HandOutState.SERVED)
      throw new RuleBroken("already-served", "这个结果已经在 " + servedOn + " 送达，不能再送一次；请刷新后查看送达回证");
    switch (next) {
      case HANDED, UNSIGNED, LEFT, POSTED -> requireHere();
      case RETURNED, DELIVERED -> requirePosted();
      case CONFIRMED -> requireWay(Pickup.ELECTRONIC, "这个事项的结果不在网上送达，请到窗口领取");
    }
    if (next == HandOutDeed.POSTED) requireWay(Pickup.POST, "这个事项没有开通邮寄，请通知申请人到窗口或服务点领取");
    var reached =
        next.serves()
            ? HandOutState.SERVED
            : next == HandOutDeed.POSTED ? HandOutState.POSTED : HandOutState.WAITING;
    return new HandOut(
        id,
        event,
        application,
        number,
        itemName,
        department,
        division,
        applicant,
        applicantName,
        ways,
        decidedAt,
        dueOn,
        reached,
        next.serves() ? next : null,
        next.serves() ? day : null);
  }

  private void requireHere() {
    if (state == HandOutState.POSTED)
      throw new RuleBroken("on-its-way", "这个结果正在邮寄；请先登记签收日期，或者登记退回，再用别的方式送达");
  }

  private void requirePosted() {
    if (state != HandOutState.POSTED)
      throw new RuleBroken("not-posted", "这个结果还没有寄出，没有签收或退回可以登记；请先登记邮寄");
  }

  private void requireWay(Pickup way, String otherwise) {
    if (!ways.contains(way)) throw new RuleBroken("way-not-offered", otherwise);
  }

  static List<Pickup> ways(String[] names) {
    return Arrays.stream(names).map(Pickup::valueOf).toList();
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "HandOut[" + number + "]";
  }
}
