package yingke.province;

import com.sun.net.httpserver.HttpExchange;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the district brings messages and asks for lists. */
final class ExchangeDoor {
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Set<String> RECORDS = Set.of("case", "license", "rating", "claim");

  private final Seal seal;
  private final JsonMapper json;
  private final ForeignSystems systems;
  private final Ledger ledger;
  private final Library library;
  private final Clock clock;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  ExchangeDoor(
      Seal seal,
      JsonMapper json,
      ForeignSystems systems,
      Ledger ledger,
      Library library,
      Clock clock) {
    this.seal = seal;
    this.json = json;
    this.systems = systems;
    this.ledger = ledger;
    this.library = library;
    this.clock = clock;
  }

  Answer answer(HttpExchange http, byte[] body) {
    if (!seal.holds(http.getRequestHeaders(), body)) return Answer.problem(403, "签名不正确或已过期");
    var asked = json.readValue(body, OBJECT);
    var path = http.getRequestURI().getPath();
    return switch (path) {
      case "/exchange/messages" -> signed(receipt(asked));
      case "/exchange/lists" -> signed(list(asked));
      case "/exchange/resend" -> signed(resend(asked));
      case "/exchange/library" -> signed(Map.of("items", library.items()));
      case "/exchange/receipts" -> signed(Map.of("items", library.receipts(text(asked, "system"))));
      default -> Answer.problem(404, "没有这个接口");
    };
  }

  private Answer signed(Map<String, Object> value) {
    var answer = Answer.json(value);
    return answer.with(seal.headers(answer.body()));
  }

  private Map<String, Object> receipt(Map<String, Object> message) {
    var id = text(message, "id");
    var result = seen.add(id) ? taken(message) : "DUPLICATE";
    var receipt = new LinkedHashMap<String, Object>();
    receipt.put("id", id);
    receipt.put("result", result);
    receipt.put("at", clock.instant().toString());
    return receipt;
  }

  private String taken(Map<String, Object> message) {
    var kind = text(message, "kind");
    var subject = text(message, "subject");
    var body = body(message);
    if (kind.equals("handover")) systems.take(subject, body);
    else if (kind.equals("withdrawal")) systems.withdraw(subject);
    else if (RECORDS.contains(kind)) {
      int seq = ((Number) message.getOrDefault("seq", 0)).intValue();
      return ledger.take(kind, subject, seq, body) ? "ACCEPTED" : "SUPERSEDED";
    } else throw new IllegalArgumentException("unknown kind " + kind);
    return "ACCEPTED";
  }

  private Map<String, Object> list(Map<String, Object> asked) {
    var kind = text(asked, "kind");
    List<Map<String, Object>> lines =
        text(asked, "direction").equals("OUT") ? ledger.told(kind) : ledger.telling(kind);
    return Map.of("items", lines);
  }

  private Map<String, Object> resend(Map<String, Object> asked) {
    var kind = text(asked, "kind");
    var number = text(asked, "number");
    var body = ledger.telling(kind, number);
    if (body.isEmpty()) return Map.of("sent", false);
    systems.tellRecord(kind, number, body);
    return Map.of("sent", true);
  }

  private static Map<String, Object> body(Map<String, Object> message) {
    var body = new HashMap<String, Object>();
    if (message.get("body") instanceof Map<?, ?> given)
      given.forEach((key, value) -> body.put(String.valueOf(key), value));
    return body;
  }

  private static String text(Map<String, Object> from, String key) {
    return String.valueOf(from.getOrDefault(key, ""));
  }
}
