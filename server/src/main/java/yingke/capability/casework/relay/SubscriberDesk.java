package yingke.capability.casework.relay;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.relay.SubscriberQueries.StuckRow;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.NotFound;

/** Lets the administrator see whether events arrive, and try stuck ones again. */
@Service
class SubscriberDesk {
  private final SubscriberQueries queries;
  private final Audit audit;
  private final Clock clock;

  SubscriberDesk(SubscriberQueries queries, Audit audit, Clock clock) {
    this.queries = queries;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('casework.subscriber.manage')")
  List<SubscriberView> list() {
    var stuck = queries.stuck().stream().collect(Collectors.groupingBy(StuckRow::subscriber));
    return queries.all().stream()
        .map(each ->
            new SubscriberView(
                each.id(),
                each.cursor(),
                each.movedAt(),
                each.lag(),
                each.waitingBehind(),
                stuck.getOrDefault(each.id(), List.of()).stream()
                    .map(SubscriberDesk::view)
                    .toList()))
        .toList();
  }

  @PreAuthorize("hasAuthority('casework.subscriber.manage')")
  @Transactional
  Retried retry(String subscriber) {
    if (queries.all().stream().noneMatch(each -> each.id().equals(subscriber)))
      throw new NotFound("没有名为 " + subscriber + " 的消息接收方");
    int events = queries.retryNow(subscriber, clock.instant());
    audit.record(
        "casework.subscriber.manage",
        "subscriber:" + subscriber,
        Map.of("retried", String.valueOf(events)));
    return new Retried(events);
  }

  private static StuckView view(StuckRow row) {
    return new StuckView(
        row.event(),
        row.caseId(),
        row.number(),
        row.seq(),
        row.action(),
        row.tries(),
        row.retryAt(),
        row.error());
  }
}
