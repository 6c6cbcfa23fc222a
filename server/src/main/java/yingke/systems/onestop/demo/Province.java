package yingke.systems.onestop.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.exchange.Correspondent;
import yingke.capability.exchange.Message;
import yingke.capability.exchange.Peers;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;

/** What the province's systems said of the invented applications, as their messages say it. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Province {
  private static final String KIND = "status";
  private static final int RECEIVED = 1;
  private static final int ENDED = 2;

  private final Correspondent correspondent;
  private final Clock clock;

  Province(List<Correspondent> correspondents, Clock clock) {
    this.correspondent =
        correspondents.stream().filter(each -> each.kind().equals(KIND)).findFirst().orElseThrow();
    this.clock = clock;
  }

  /**
   * Says it of an application.
   *
   * @param action of the procedure for external items that it leads to
   */
  void tell(String number, UUID command, String action) {
    var body =
        switch (action) {
          case "foreign-accept" -> Map.<String, Object>of("state", "RECEIVED");
          case "foreign-grant" ->
              Map.<String, Object>of("state", "GRANTED", "says", "已登记入户，请带户口簿到派出所打印登记页。");
          case "foreign-refuse" ->
              Map.<String, Object>of("state", "REFUSED", "says", "出生医学证明编号查不到，请核对后重新申请。");
          default -> throw new IllegalStateException("the province does not say " + action);
        };
    var said = new HashMap<>(body);
    said.put("foreignNumber", "HJ" + number);
    int seq = action.equals("foreign-accept") ? RECEIVED : ENDED;
    var message = new Message(command, KIND, number, seq, clock.instant(), said);
    Callers.as(Caller.system("exchange"), () -> correspondent.on(Peers.PROVINCE, message));
  }
}
