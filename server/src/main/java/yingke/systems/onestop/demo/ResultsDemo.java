package yingke.systems.onestop.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.handout.InventedCounter;

/**
 * Lets the results of the told stories reach their applicants, after the start and not in its way.
 * What visitors of the demonstration decide themselves is left to them.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class ResultsDemo implements CaseSubscriber {
  private final OwnCases cases;
  private final InventedCounter counter;
  private final Casting casting;
  private final Clock clock;
  private volatile Set<UUID> told = Set.of();
  private volatile @Nullable Cast cast;

  ResultsDemo(OwnCases cases, InventedCounter counter, Casting casting, Clock clock) {
    this.cases = cases;
    this.counter = counter;
    this.casting = casting;
    this.clock = clock;
  }

  /** So many stories are told, or will be. */
  void expect(int stories) {
    told =
        IntStream.range(0, stories)
            .mapToObj(CasesDemo::beginning)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String id() {
    return "onestop.results-demo";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed closed)
      cases
          .applicationOf(closed.matter())
          .filter(about -> told.contains(about.command()))
          .ifPresent(about -> hand(closed, about));
  }

  private void hand(CaseClosed closed, Application about) {
    var players = players();
    players
        .find(about.applicant())
        .ifPresent(who -> counter.hand(closed, about, players.caller(who), who.person()));
  }

  private Cast players() {
    var known = cast;
    if (known == null) cast = known = casting.on(LocalDate.now(clock));
    return known;
  }
}
