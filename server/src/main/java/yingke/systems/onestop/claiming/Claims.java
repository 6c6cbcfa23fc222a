package yingke.systems.onestop.claiming;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.Peers;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.WrongField;
import yingke.systems.onestop.claiming.ClaimDesk.ClaimedDraft;
import yingke.systems.onestop.items.ServiceItem;

/**
 * Which items stand on one of the province. Keeps what the province has set from being written
 * over, and tells the province of every claim: part of the caller's transaction, one subject for a
 * code, so that however often it is told the newest counts.
 */
@Component
public class Claims {
  static final String MESSAGE = "claim";

  private final LibraryStore library;
  private final Exchange exchange;
  private final Clock clock;

  Claims(LibraryStore library, Exchange exchange, Clock clock) {
    this.library = library;
    this.exchange = exchange;
    this.clock = clock;
  }

  /** Where an item says something else than the province does; empty when it claimed nothing. */
  public List<WrongField> wrongIn(String item, ServiceItem content) {
    return library.takenBy(item).map(elements -> elements.violatedBy(content)).orElse(List.of());
  }

  /**
   * @throws BadInput when an item says something else than the province does
   */
  public void requireFixed(String item, ServiceItem content) {
    var wrong = wrongIn(item, content);
    if (!wrong.isEmpty()) throw new BadInput("element-fixed", "认领的事项，基本要素由省里定，区里不能改", wrong);
  }

  /** A draft was deleted: what was claimed or taken over by it alone no longer is. */
  public void dropped(String item, int version) {
    var code = library.codeOf(item, version);
    if (code.isEmpty() || library.giveBack(code.get())) return;
    library.release(code.get());
    var body = new LinkedHashMap<String, Object>();
    body.put("state", "RELEASED");
    body.put("item", item);
    body.put("at", clock.instant().toString());
    exchange.send(Peers.PROVINCE, MESSAGE, code.get(), body);
  }

  /** False when either is bound otherwise already. */
  boolean claim(Elements elements, ClaimedDraft draft, CommandId command) {
    boolean bound =
        library.claim(elements, draft, command.value(), Callers.current(), clock.instant());
    if (bound) tell(elements, draft);
    return bound;
  }

  void take(Elements elements, ClaimedDraft draft, CommandId command) {
    library.take(elements, draft, command.value());
    tell(elements, draft);
  }

  private void tell(Elements elements, ClaimedDraft draft) {
    var body = new LinkedHashMap<String, Object>();
    body.put("state", "CLAIMED");
    body.put("item", draft.item());
    body.put("title", elements.name());
    body.put("department", elements.department());
    body.put("elements", elements.hash());
    body.put("at", clock.instant().toString());
    exchange.send(Peers.PROVINCE, MESSAGE, elements.code(), body);
  }
}
