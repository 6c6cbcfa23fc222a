package yingke.systems.onestop.reception;

import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;

/** Tells people at service points' what was handed in, supplemented or taken back for them. */
@Component
class HelpedReactions implements CaseSubscriber {
  private static final Map<String, String> DEEDS =
      Map.of("open", "提交了申请", "resubmit", "提交了补正材料", "withdraw", "撤回了申请");

  private final OwnCases cases;
  private final VisitStore visits;
  private final Consents consents;

  HelpedReactions(OwnCases cases, VisitStore visits, Consents consents) {
    this.cases = cases;
    this.visits = visits;
    this.consents = consents;
  }

  @Override
  public String id() {
    return "onestop.helped";
  }

  @Override
  public void on(CaseEvent event) {
    cases.told(event).ifPresent(this::tell);
  }

  private void tell(Told told) {
    var deed = DEEDS.get(told.action());
    if (deed == null) return;
    visits
        .findLast(told.application().id(), told.event().actor())
        .filter(visit -> visit.channel() == Channel.POINT)
        .ifPresent(visit ->
            consents.done(
                visit, told.event().id(), deed + "（编号 " + told.application().number() + "）"));
  }
}
