package yingke.capability.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.clocks.Deadlines;
import yingke.capability.casework.clocks.Lights;
import yingke.capability.casework.procedures.Branches.Branch;

/** When things about a case change by the passing of time alone. */
@Component
class Timing {
  private static final String PROMISE = "promise";
  private static final String STATUTORY = "statutory";

  /** What a work item stores of its case's clocks. */
  record ItemTimes(
      @Nullable Instant due,
      @Nullable Instant yellowAt,
      @Nullable Instant redAt,
      @Nullable Instant statutoryAt) {
    Lamp lamp(Instant now) {
      if (redAt != null && !now.isBefore(redAt)) return Lamp.RED;
      if (yellowAt != null && !now.isBefore(yellowAt)) return Lamp.YELLOW;
      return Lamp.GREEN;
    }

    boolean statutoryOverdue(Instant now) {
      return statutoryAt != null && !now.isBefore(statutoryAt);
    }
  }

  /**
   * What waits for somebody: the step, or one open branch of it.
   *
   * @param since when it came here
   */
  record Item(
      @Nullable String branch,
      String department,
      String post,
      Instant since,
      @Nullable Assignee assignee,
      ItemTimes times) {}

  /**
   * What waits in a case.
   *
   * @param timer when the program has to look at the case by itself; null for never
   */
  record Waiting(List<Item> items, @Nullable Instant timer) {}

  private final Deadlines deadlines;
  private final Lights lights;

  Timing(Deadlines deadlines, Lights lights) {
    this.deadlines = deadlines;
    this.lights = lights;
  }

  /** The lamp counts against the promise; before acceptance there is none, so the step's limit. */
  ItemTimes item(CaseFile file, Instant now) {
    return times(file, file.clocks().running(PROMISE), now);
  }

  Waiting waiting(CaseFile file, Instant now) {
    return new Waiting(items(file, now), timer(file));
  }

  /** Everything that waits in an open case; a branch's own limit counts before the promise. */
  List<Item> items(CaseFile file, Instant now) {
    if (!file.open()) return List.of();
    var turn = file.turn();
    var branches = file.at().branches();
    if (branches == null)
      return List.of(
          new Item(
              null,
              file.department(),
              file.at().actor(),
              turn.since(),
              turn.assignee(),
              item(file, now)));
    return branches.all().stream()
        .filter(branch -> turn.branch(branch.id()).filter(each -> !each.done()).isPresent())
        .map(branch -> item(file, branch, now))
        .toList();
  }

  private Item item(CaseFile file, Branch branch, Instant now) {
    var own = file.clocks().running(branch.clock(file.step()));
    return new Item(
        branch.id(),
        branch.departmentOf(file.department()),
        branch.post(),
        file.turn().since(),
        file.turn().assignee(branch.id()),
        times(file, own.or(() -> file.clocks().running(PROMISE)), now));
  }

  private ItemTimes times(CaseFile file, Optional<CaseClock> first, Instant now) {
    var counted = first.or(() -> file.clocks().running(file.step()));
    var times = counted.map(clock -> lights.of(clock, now)).orElse(Lights.Times.NONE);
    var statutory =
        file.clocks()
            .running(STATUTORY)
            .map(clock -> lights.of(clock, now))
            .orElse(Lights.Times.NONE);
    return new ItemTimes(times.due(), times.yellowAt(), times.redAt(), statutory.redAt());
  }

  /** When the program has to act or to tell next. */
  @Nullable Instant timer(CaseFile file) {
    if (!file.open()) return null;
    Instant first = null;
    for (var clock : file.clocks().all()) {
      if (!watched(file, clock)) continue;
      var end = deadlines.end(clock);
      if (end != null && (first == null || end.isBefore(first))) first = end;
    }
    return first;
  }

  /** Whether the step's limit is over, so that only its expiry may happen now. */
  boolean expired(CaseFile file, Instant now) {
    return file.open()
        && file.at().onExpiry() != null
        && file.clocks().running(file.step()).filter(c -> deadlines.over(c, now)).isPresent();
  }

  /** The first clock that ran out and was not told of. */
  Optional<CaseClock> over(CaseFile file, Instant now) {
    return file.clocks().all().stream()
        .filter(clock -> watched(file, clock) && deadlines.over(clock, now))
        .findFirst();
  }

  private static boolean watched(CaseFile file, CaseClock clock) {
    return clock.running() && (!clock.told() || expiry(file, clock));
  }

  private static boolean expiry(CaseFile file, CaseClock clock) {
    return clock.id().equals(file.step()) && file.at().onExpiry() != null;
  }
}
