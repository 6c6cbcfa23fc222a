package yingke.capability.seal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yingke.capability.seal.SealAct;
import yingke.capability.seal.SealState;
import yingke.capability.seal.verification.SealPast.Turn;

/** Held against a diary that notes state and edition of every tenth of a second. */
class SealPastTest {
  private static final Instant START = Instant.parse("2026-11-25T02:00:00Z");
  private static final int TICKS = 400;
  private static final int TICK_MS = 100;
  private static final int SECOND = 1000 / TICK_MS;

  /** A life that was lived at random. */
  private static final class Lived {
    final SealState[] states = new SealState[TICKS];
    final int[] editions = new int[TICKS];
    final List<Turn> turns = new ArrayList<>();
    final Map<Integer, Instant> replaced = new java.util.HashMap<>();

    Lived(Random random) {
      var state = SealState.FILED;
      int edition = 1;
      turns.add(new Turn(state, START));
      for (int tick = 0; tick < TICKS; tick++) {
        var act = random.nextInt(9) == 0 ? any(random) : null;
        if (act != null && act.fits(state)) {
          if (act == SealAct.RENEW) replaced.put(edition++, at(tick));
          state = act.next(state);
          turns.add(new Turn(state, at(tick)));
        }
        states[tick] = state;
        editions[tick] = edition;
      }
    }

    private static SealAct any(Random random) {
      int drawn = random.nextInt(40);
      if (drawn == 0) return SealAct.REVOKE;
      return List.of(SealAct.RECEIVE, SealAct.FREEZE, SealAct.RESUME, SealAct.RENEW).get(drawn % 4);
    }

    SealPast past(int edition) {
      return new SealPast(turns, replaced.get(edition));
    }

    boolean usable(int tick, int edition) {
      return states[tick] == SealState.ACTIVE && editions[tick] == edition;
    }

    @Nullable SealState end() {
      return states[TICKS - 1];
    }
  }

  @Test
  void whatWasSealedInUseHoldsForeverAndWhatWasSealedOutOfUseNever() {
    var seen = new EnumMap<SealState, Integer>(SealState.class);
    for (int seed = 0; seed < 2_000; seed++) {
      var life = new Lived(new Random(seed));
      for (int tick = 0; tick < TICKS; tick++) {
        var stated = at(tick - tick % SECOND);
        int edition = life.editions[tick];
        var problem = life.past(edition).problem(stated);
        seen.merge(life.states[tick], 1, Integer::sum);
        if (life.usable(tick, edition))
          assertThat(problem).as("seed %d, tick %d".formatted(seed, tick)).isEmpty();
        if (outOfUse(life, tick - tick % SECOND, edition))
          assertThat(problem).as("seed %d, tick %d".formatted(seed, tick)).isPresent();
      }
    }
    assertThat(seen).containsKeys(SealState.ACTIVE, SealState.FROZEN, SealState.REVOKED);
    assertThat(seen.values()).allMatch(times -> times > 10_000);
  }

  @Test
  void anEditionThatWasRenewedSealsNothingAfterwards() {
    for (int seed = 0; seed < 2_000; seed++) {
      var life = new Lived(new Random(seed));
      for (var renewal : life.replaced.entrySet()) {
        var past = life.past(renewal.getKey());
        assertThat(past.problem(renewal.getValue())).isPresent();
        assertThat(past.problem(at(TICKS))).isPresent();
      }
    }
  }

  @Test
  void aSignatureThatHoldsSaysWhatBecameOfTheSeal() {
    for (int seed = 0; seed < 2_000; seed++) {
      var life = new Lived(new Random(seed));
      for (int tick = 0; tick < TICKS; tick += SECOND) {
        if (!life.usable(tick, life.editions[tick])) continue;
        var said = life.past(life.editions[tick]).afterwards(at(tick));
        boolean inUse =
            life.end() == SealState.ACTIVE && life.editions[tick] == life.editions[TICKS - 1];
        assertThat(said.isEmpty()).as("seed %d, tick %d".formatted(seed, tick)).isEqualTo(inUse);
      }
    }
  }

  private static boolean outOfUse(Lived life, int from, int edition) {
    for (int tick = from; tick < from + SECOND; tick++)
      if (life.usable(tick, edition)) return false;
    return true;
  }

  private static Instant at(int tick) {
    return START.plusMillis((long) tick * TICK_MS);
  }
}
