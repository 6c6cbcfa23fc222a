package yingke.systems.onestop.submission;

import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseView;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.agents.Agents;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ChannelStore;
import yingke.systems.onestop.items.ServiceItem;

/** Records by which way and in whose hands an application came in. */
@Component
class ByWhom {
  private final ChannelStore channels;
  private final Agents agents;
  private final Audit audit;

  ByWhom(ChannelStore channels, Agents agents, Audit audit) {
    this.channels = channels;
    this.agents = agents;
    this.audit = audit;
  }

  void submitted(Application application, ServiceItem item, CaseView opened) {
    audit.record(
        "onestop.application.own",
        "application:" + application.number(),
        Map.of("act", "submit", "case", opened.id().toString()));
    channels.mark(application.id(), Callers.current().account());
    agents.acted(application, item, "提交了");
  }
}
