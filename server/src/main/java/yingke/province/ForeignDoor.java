package yingke.province;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import yingke.province.ForeignCase.State;

/** The foreign systems' own pages: the person checks, adds nothing twice, and hands in. */
final class ForeignDoor {
  private final ForeignSystems systems;
  private final Seal seal;
  private final Post post;
  private final long clerk;

  ForeignDoor(ForeignSystems systems, Seal seal, Post post, long clerk) {
    this.systems = systems;
    this.seal = seal;
    this.post = post;
    this.clerk = clerk;
  }

  Answer answer(HttpExchange http, byte[] body) {
    var path = http.getRequestURI().getPath();
    var asked = Query.of(http.getRequestURI().getRawQuery());
    return switch (path) {
      case "/" -> Answer.page(Pages.home(systems.all()));
      case "/handover" -> handover(asked);
      case "/finish" -> finish(Query.of(body));
      default -> Answer.problem(404, "没有这个页面");
    };
  }

  private Answer handover(Query asked) {
    if (!allowed(asked)) return Answer.page(Pages.message("链接已失效", "请回到区政务服务网，从您的办件里重新点“前往办理”。"));
    return Answer.page(Pages.form(systems.get(asked.get("number")), asked));
  }

  private Answer finish(Query asked) {
    if (!allowed(asked)) return Answer.page(Pages.message("链接已失效", "请回到区政务服务网，从您的办件里重新点“前往办理”。"));
    var number = asked.get("number");
    var before = systems.get(number);
    var after = systems.finish(number);
    if (before.state() == State.HANDED_OVER && clerk >= 0)
      post.later(() -> systems.decide(number, true, "经审核，符合规定，准予办理"), clerk);
    return Answer.page(Pages.received(after));
  }

  /** The district's signature under number and last minute: nobody else opens the form. */
  private boolean allowed(Query asked) {
    var text = "ticket " + asked.get("number");
    return seal.holds(
        "341003", asked.get("at"), asked.get("signature"), text.getBytes(StandardCharsets.UTF_8));
  }
}
