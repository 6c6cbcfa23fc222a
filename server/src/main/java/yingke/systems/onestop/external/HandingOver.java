package yingke.systems.onestop.external;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.Peers;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.division.Divisions;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Content;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Sends what was filled in to the system that the law names, so that nobody types it twice. Part of
 * the transaction that hands the application in; it leaves after the commit and waits as long as
 * the other side is away.
 */
@Component
public class HandingOver {
  /** Kind of the message. */
  static final String KIND = "handover";

  private final ExternalSystems systems;
  private final ExternalStore store;
  private final Exchange exchange;
  private final Workdays workdays;
  private final Divisions divisions;
  private final Clock clock;
  private final String publicUrl;

  HandingOver(
      ExternalSystems systems,
      ExternalStore store,
      Exchange exchange,
      Workdays workdays,
      Divisions divisions,
      Clock clock,
      @Value("${yingke.public-url}") String publicUrl) {
    this.systems = systems;
    this.store = store;
    this.exchange = exchange;
    this.workdays = workdays;
    this.divisions = divisions;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /** Hands an application over as it is handed in. */
  public void begin(Application a, ServiceItem item, Content content, UUID caseId) {
    var external = item.external();
    if (external == null) return;
    var system = systems.get(external.system());
    var now = clock.instant();
    store.insert(
        new ExternalCase(
            a.id(),
            a.number(),
            caseId,
            system.id(),
            ExternalCase.State.HANDED_OVER,
            null,
            null,
            now,
            answerBy(system),
            null,
            now));
    send(a, item, content, system);
  }

  /** Sends it once more, after the other side lost it. */
  void again(Application a, ServiceItem item, ExternalCase known) {
    send(a, item, a.content(), systems.get(known.system()));
  }

  /** The last day on which the system is expected to answer, counted from today. */
  LocalDate answerBy(ExternalSystem system) {
    var today = LocalDate.now(clock);
    return workdays.plus(today, system.patience(today));
  }

  private void send(Application a, ServiceItem item, Content content, ExternalSystem system) {
    var body = new LinkedHashMap<String, Object>();
    body.put("system", system.id());
    body.put("systemName", system.name());
    body.put("item", item.name());
    body.put("applicant", a.applicantName());
    body.put("values", values(item, content));
    body.put("back", publicUrl + "/portal/applications/" + a.id());
    exchange.send(Peers.PROVINCE, KIND, a.number(), body);
  }

  private Map<String, String> values(ServiceItem item, Content content) {
    var values = new LinkedHashMap<String, String>();
    for (var field : item.form().fields()) {
      var value = content.values().get(field.name());
      if (value != null) values.put(item.form().title(field.name()), words(field, value));
    }
    return values;
  }

  private String words(ServiceItem.Field field, Object value) {
    if (field.widget().equals("division")) return divisions.fullName(String.valueOf(value));
    return switch (value) {
      case Boolean yes -> yes ? "是" : "否";
      case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining("、"));
      default -> String.valueOf(value);
    };
  }
}
