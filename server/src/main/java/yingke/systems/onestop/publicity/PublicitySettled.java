package yingke.systems.onestop.publicity;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.kernel.web.RuleBroken;

/**
 * Nothing is approved before its public notice is over and every objection answered; one that was
 * right leads to a new survey and a new notice first.
 */
@Component
class PublicitySettled implements Guard {
  private final PublicityStore notices;
  private final ObjectionStore objections;
  private final Clock clock;

  PublicitySettled(PublicityStore notices, ObjectionStore objections, Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "publicity-settled";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    var today = LocalDate.now(clock);
    if (notices.ofCase(before.id()).stream().anyMatch(notice -> notice.isUp(today)))
      throw new RuleBroken("publicity-running", "公示还没有结束，期满以后才能批准");
    int open = objections.unanswered(before.id());
    if (open > 0)
      throw new RuleBroken(
          "objections-open", "公示期间有 %d 条异议还没有处理，请先核实，在“公示”里写明是否成立".formatted(open));
    if (objections.upheldSinceLastNotice(before.id()))
      throw new RuleBroken("objection-upheld", "公示异议成立，请退回重新调查，重新公示以后再批准");
  }
}
