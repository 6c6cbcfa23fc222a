package yingke.systems.onestop.agents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Agent;
import yingke.systems.onestop.applications.AgentStore;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.ServiceItem;

/** Notes who acts in whose name, and tells the one in whose name it was done. */
@Component
public class Agents {
  private final AgentStore agents;
  private final Notices notices;
  private final Clock clock;

  Agents(AgentStore agents, Notices notices, Clock clock) {
    this.agents = agents;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * The caller did something about an application; nothing to do when it is their own.
   *
   * @param did in words that follow the agent's name: “提交了”
   */
  public void acted(Application a, ServiceItem item, String did) {
    var caller = Callers.current();
    var agency = caller.agency();
    if (agency == null) return;
    var now = clock.instant();
    var agent = new Agent(a.id(), agency.id(), caller.subject(), caller.name(), agency.kind(), now);
    agents.insert(agent);
    if (agency.guardian()) return; // a child reads no messages: the guardian does
    var key = "onestop.agents:" + a.id() + ":" + agency.id() + ":" + did + ":" + now;
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            a.applicant(),
            caller.name() + "替您" + did + "：" + item.name(),
            "%s按您的授权，替您%s“%s”（编号 %s）。不是您的意思的，可以在“委托授权”里马上收回授权。"
                .formatted(agent.title(), did, item.name(), a.number()),
            "/portal/applications/" + a.id(),
            null));
  }

  /**
   * @throws RuleBroken when the caller's authorization does not reach the item
   */
  public static void requireReach(Caller caller, ServiceItem item) {
    if (caller.reaches(item.id())) return;
    throw new RuleBroken(
        "item-not-authorized", "授权里没有“" + item.name() + "”这一项，不能代办；请对方在“委托授权”里加上这个事项，或者由本人办理");
  }

  /**
   * @throws RuleBroken when it is only the applicant's own to do
   */
  public static void requireOwn(Caller caller, String what) {
    if (caller.agency() != null && !caller.agency().guardian())
      throw new RuleBroken("principal-only", what + "要由本人来做，不能代办；请本人登录后再做");
  }
}
