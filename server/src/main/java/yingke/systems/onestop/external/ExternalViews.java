package yingke.systems.onestop.external;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.Peers;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Applications in the hands of other systems, as people see them. */
@Component
class ExternalViews {
  static final String AWAY = "对方系统暂时连接不上。您的申请已经收好、正在排队，接通后马上送过去，不用重新填；请过一会儿再来";

  private static final Map<ExternalCase.State, String> TITLES =
      Map.of(
          ExternalCase.State.HANDED_OVER, "等您到该系统确认",
          ExternalCase.State.RECEIVED, "该系统正在办理",
          ExternalCase.State.GRANTED, "该系统已办成",
          ExternalCase.State.REFUSED, "该系统没有通过",
          ExternalCase.State.WITHDRAWN, "已撤回");

  private final ExternalStore store;
  private final ExternalSystems systems;
  private final Items items;
  private final Exchange exchange;

  ExternalViews(ExternalStore store, ExternalSystems systems, Items items, Exchange exchange) {
    this.store = store;
    this.systems = systems;
    this.items = items;
    this.exchange = exchange;
  }

  /** How far it is over there, and what to tell about it. */
  ExternalView of(Application a) {
    var known = known(a);
    var system = systems.get(known.system());
    var waiting = waiting(known);
    boolean open = known.state().open();
    return new ExternalView(
        system.id(),
        system.name(),
        system.operator(),
        why(items.at(a.item(), a.itemVersion())),
        known.state().name(),
        Objects.requireNonNull(TITLES.get(known.state())),
        known.foreignNumber(),
        known.says(),
        known.state() == ExternalCase.State.HANDED_OVER && waiting == null,
        waiting,
        open ? known.answerBy() : null,
        known.askedAt() != null,
        known.handedOverAt(),
        known.changedAt());
  }

  /** Nothing to wait for once the other side has what was filled in. */
  @Nullable String waiting(ExternalCase known) {
    if (known.state() != ExternalCase.State.HANDED_OVER) return null;
    var sent = exchange.delivery(Peers.PROVINCE, HandingOver.KIND, known.number()).orElseThrow();
    if (sent.state().equals("REFUSED")) return "对方系统没有接收这份申请，工作人员正在核实，会尽快联系您";
    if (!sent.waits()) return null;
    return sent.error() == null ? "正在把您填好的内容送过去，几秒钟就好" : AWAY;
  }

  ExternalCase known(Application a) {
    return store.find(a.id()).orElseThrow(ExternalViews::none);
  }

  String systemName(ExternalCase known) {
    return systems.get(known.system()).name();
  }

  private static String why(ServiceItem item) {
    return item.external() == null ? "" : item.external().why();
  }

  static NotFound none() {
    return new NotFound("这份申请没有移交给其他系统");
  }
}
