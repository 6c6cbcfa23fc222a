package yingke.systems.onestop.following;

import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.Audit;
import yingke.systems.onestop.agents.Agents;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;

/** Records what was done after handing in, and tells the applicant when an agent did it. */
@Component
class AfterActs {
  private final Audit audit;
  private final Agents agents;
  private final Items items;

  AfterActs(Audit audit, Agents agents, Items items) {
    this.audit = audit;
    this.agents = agents;
    this.items = items;
  }

  /**
   * @param act for the log
   * @param did for the applicant, in words that follow the agent's name
   */
  void done(Application own, String act, String did) {
    audit.record("onestop.application.own", "application:" + own.number(), Map.of("act", act));
    agents.acted(own, items.at(own.item(), own.itemVersion()), did);
  }
}
