package yingke.systems.onestop.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;

/**
 * Counters handing results out: the comprehensive window those of every department, a service point
 * those of its own division.
 */
@Service
class HandOutDesk {
  static final String SERVE = "onestop.result.serve";

  private final HandOutStore store;
  private final HandOutQueries queries;
  private final HandOutViews views;
  private final Receiver receiver;
  private final Serving serving;
  private final Audit audit;
  private final Clock clock;

  HandOutDesk(
      HandOutStore store,
      HandOutQueries queries,
      HandOutViews views,
      Receiver receiver,
      Serving serving,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.views = views;
    this.receiver = receiver;
    this.serving = serving;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.result.serve')")
  Page<HandOutView> list(boolean served, @Nullable String q, @Nullable UUID after, int limit) {
    var words = q == null || q.isBlank() ? null : q.strip();
    var found =
        served
            ? queries.served(within(), words, after, limit + 1)
            : queries.open(within(), words, after, limit + 1);
    return Page.cut(found.stream().map(views::line).toList(), limit, each -> each.id().toString());
  }

  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  HandOutView get(UUID id) {
    var found = queries.find(id, within()).orElseThrow(HandOutDesk::missing);
    record(found, "read");
    return views.whole(found);
  }

  /** The same command again answers as it stands. */
  @PreAuthorize("hasAuthority('onestop.result.serve')")
  @Transactional
  HandOutView serve(UUID id, CommandId command, ServeResult asked) {
    var before = store.lock(id, within()).orElseThrow(HandOutDesk::missing);
    if (store.wasDone(id, command.value())) return views.whole(before);
    asked.requireWhole();
    var step = step(before, command, asked);
    before.after(
        step.deed(), step.onDay()); // what cannot be done needs no look at an identity card
    receiver.require(before, asked);
    record(before, asked.deed().name());
    return views.whole(serving.keep(before, step));
  }

  private HandOutStep step(HandOut before, CommandId command, ServeResult asked) {
    var officer = Callers.current();
    var organ = serving.organ(officer);
    var counter = asked.role() != null;
    return new HandOutStep(
        UUID.randomUUID(),
        command.value(),
        before.id(),
        asked.deed(),
        day(before, asked),
        counter ? organ : asked.place(),
        asked.name() == null ? null : asked.name().strip(),
        asked.role(),
        asked.file(),
        null,
        asked.carrier(),
        asked.tracking(),
        asked.remark(),
        asked.witness(),
        officer.account(),
        officer.name(),
        organ,
        clock.instant());
  }

  /** A carrier's receipt names the day; everything else happens today. */
  private LocalDate day(HandOut before, ServeResult asked) {
    var today = LocalDate.now(clock);
    if (asked.deed() != HandOutDeed.DELIVERED) return today;
    var day = Objects.requireNonNull(asked.day());
    var posted =
        store.steps(before.id()).stream()
            .filter(step -> step.deed() == HandOutDeed.POSTED)
            .map(HandOutStep::onDay)
            .reduce((_, later) -> later)
            .orElse(day);
    if (day.isAfter(today) || day.isBefore(posted))
      throw new BadInput("day-impossible", "day", "签收日期应在寄出（%s）和今天之间，请照回执填写".formatted(posted));
    return day;
  }

  private void record(HandOut h, String act) {
    audit.record(SERVE, "application:" + h.number(), Map.of("act", act));
  }

  static String within() {
    return Callers.current().scope().division();
  }

  static NotFound missing() {
    return new NotFound("没有找到这个待送达的结果，它可能不归本窗口或本服务点送达");
  }
}
