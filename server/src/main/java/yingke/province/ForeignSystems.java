package yingke.province;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import yingke.province.ForeignCase.State;

/** The systems that the law binds some items to, all of them played by one shelf of cases. */
final class ForeignSystems {
  private final Post post;
  private final Ledger ledger;
  private final Clock clock;
  private final Map<String, ForeignCase> cases = new ConcurrentHashMap<>();
  private final AtomicInteger running = new AtomicInteger();

  ForeignSystems(Post post, Ledger ledger, Clock clock) {
    this.post = post;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Handed over again, it goes on where it is. */
  void take(String number, Map<String, Object> body) {
    cases.putIfAbsent(
        number,
        new ForeignCase(
            number,
            text(body, "system"),
            text(body, "systemName"),
            text(body, "item"),
            text(body, "applicant"),
            values(body),
            text(body, "back"),
            "",
            State.HANDED_OVER,
            clock.instant()));
  }

  Collection<ForeignCase> all() {
    return cases.values();
  }

  ForeignCase get(String number) {
    var found = cases.get(number);
    if (found == null) throw new NoSuchElementException("没有移交过来的办件 " + number);
    return found;
  }

  /** The person has finished the foreign form. */
  ForeignCase finish(String number) {
    var now = get(number);
    if (now.state() != State.HANDED_OVER) return now;
    var today = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.now(clock));
    var given =
        "%s-%s-%05d"
            .formatted(
                now.system().replaceAll("[^a-z]", "").toUpperCase(java.util.Locale.ROOT),
                today,
                running.incrementAndGet());
    var received = now.received(given, clock.instant());
    cases.put(number, received);
    tell(received, "材料已收到，正在审核");
    return received;
  }

  /** The foreign clerk decides. */
  ForeignCase decide(String number, boolean granted, String says) {
    var now = get(number);
    if (!now.open()) return now;
    if (now.state() == State.HANDED_OVER) now = finish(number);
    var ended = now.ended(granted ? State.GRANTED : State.REFUSED, clock.instant());
    cases.put(number, ended);
    tell(ended, says);
    if (granted) license(ended);
    return ended;
  }

  void withdraw(String number) {
    cases.computeIfPresent(
        number, (_, now) -> now.open() ? now.ended(State.WITHDRAWN, clock.instant()) : now);
  }

  private void tell(ForeignCase now, String says) {
    post.send("status", now.number(), now.status(says));
    var record = new LinkedHashMap<String, Object>();
    record.put("state", now.state().name());
    record.put("title", now.item());
    record.put("party", now.applicant());
    record.put("at", now.at().toString());
    tellRecord("case", now.foreignNumber(), record);
  }

  private void license(ForeignCase granted) {
    var record = new LinkedHashMap<String, Object>();
    record.put("state", "VALID");
    record.put("title", granted.item());
    record.put("party", granted.applicant());
    record.put("at", granted.at().toString());
    tellRecord("license", "L-" + granted.foreignNumber(), record);
  }

  void tellRecord(String kind, String number, Map<String, Object> body) {
    ledger.tell(kind, number, body);
    post.send(kind, number, body);
  }

  private static String text(Map<String, Object> body, String key) {
    return String.valueOf(body.getOrDefault(key, ""));
  }

  private static Map<String, Object> values(Map<String, Object> body) {
    var values = new LinkedHashMap<String, Object>();
    if (body.get("values") instanceof Map<?, ?> given)
      given.forEach((key, value) -> values.put(String.valueOf(key), value));
    return values;
  }
}
