package yingke.systems.onestop.reconciliation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.exchange.Exchange;
import yingke.capability.exchange.Peers;
import yingke.capability.license.Licenses;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.reconciliation.SharedRecord.Direction;
import yingke.systems.onestop.reconciliation.SharedRecord.Sort;
import yingke.systems.onestop.reconciliation.SharedRecordStore.Rated;
import yingke.systems.onestop.reconciliation.SharedRecordStore.Reportable;

/**
 * Tells the province what stands here: cases and ratings, and the license that a case came to. Only
 * what changed is told; it is kept beside the message, so that the nightly comparison has a list of
 * its own.
 */
@Component
class Reporter {
  private static final String OPEN = "OPEN";

  private final SharedRecordStore store;
  private final Exchange exchange;
  private final Items items;
  private final Licenses licenses;
  private final Clock clock;

  Reporter(
      SharedRecordStore store, Exchange exchange, Items items, Licenses licenses, Clock clock) {
    this.store = store;
    this.exchange = exchange;
    this.items = items;
    this.licenses = licenses;
    this.clock = clock;
  }

  /** Part of the caller's transaction. */
  @Transactional
  public void report(UUID application) {
    store.reportable(application).ifPresent(this::report);
  }

  /** All that was not told yet, or not as it stands. */
  @Transactional
  public int catchUp(int most) {
    var cases = store.unreported(most);
    cases.forEach(this::report);
    var ratings = store.unreportedRatings(most);
    ratings.forEach(this::report);
    return cases.size() + ratings.size();
  }

  private void report(Reportable a) {
    var body = new LinkedHashMap<String, Object>();
    body.put("state", a.outcome() == null ? OPEN : a.outcome().toUpperCase(Locale.ROOT));
    body.put("title", title(a.item()));
    body.put("department", a.department());
    body.put("party", a.applicantName());
    body.put("submittedAt", a.submittedAt().toString());
    if (a.concludedAt() != null) body.put("concludedAt", a.concludedAt().toString());
    tell(Sort.CASE, a.number(), body);
    if ("granted".equals(a.outcome())) license(a);
  }

  /** Made some seconds after the case was granted; the catching up finds it then. */
  private void license(Reportable a) {
    licenses
        .findByMatter(Application.matter(a.id()))
        .ifPresent(license -> {
          var body = new LinkedHashMap<String, Object>();
          body.put("state", license.state());
          body.put("title", license.typeName());
          body.put("party", a.applicantName());
          body.put("case", a.number());
          tell(Sort.LICENSE, license.identifier(), body);
        });
  }

  private void report(Rated r) {
    var body = new LinkedHashMap<String, Object>();
    body.put("state", String.valueOf(r.stars()));
    body.put("title", title(r.item()));
    body.put("department", r.department());
    body.put("ratedAt", r.ratedAt().toString());
    tell(Sort.RATING, r.number(), body);
  }

  private void tell(Sort kind, String number, Map<String, Object> body) {
    var record = SharedRecord.of(Direction.OUT, kind, number, body, clock.instant());
    if (store.put(record)) exchange.send(Peers.PROVINCE, kind.message(), number, body);
  }

  /** The same content once more: the other side lost it. */
  @Transactional
  public boolean again(Sort kind, String number) {
    var body = store.body(Direction.OUT, kind, number);
    body.ifPresent(content -> exchange.send(Peers.PROVINCE, kind.message(), number, content));
    return body.isPresent();
  }

  private String title(String item) {
    return items.find(item).map(found -> found.name()).orElse(item);
  }
}
