package yingke.capability.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yingke.kernel.web.RuleBroken;

class SealActTest {
  private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");

  /** The whole life as the rules have it; whatever is not here is forbidden. */
  private static final Map<SealState, Map<SealAct, SealState>> LIFE =
      new EnumMap<>(
          Map.of(
              SealState.APPLIED,
              Map.of(
                  SealAct.WITHDRAW, SealState.WITHDRAWN,
                  SealAct.APPROVE, SealState.APPROVED,
                  SealAct.REFUSE, SealState.REFUSED),
              SealState.APPROVED,
              Map.of(SealAct.WITHDRAW, SealState.WITHDRAWN, SealAct.MAKE, SealState.MADE),
              SealState.MADE,
              Map.of(
                  SealAct.FILE, SealState.FILED,
                  SealAct.HAND_OVER, SealState.MADE,
                  SealAct.REVOKE, SealState.REVOKED),
              SealState.FILED,
              Map.of(
                  SealAct.RECEIVE, SealState.ACTIVE,
                  SealAct.HAND_OVER, SealState.FILED,
                  SealAct.REVOKE, SealState.REVOKED),
              SealState.ACTIVE,
              Map.of(
                  SealAct.FREEZE, SealState.FROZEN,
                  SealAct.HAND_OVER, SealState.ACTIVE,
                  SealAct.RENEW, SealState.ACTIVE,
                  SealAct.REVOKE, SealState.REVOKED),
              SealState.FROZEN,
              Map.of(
                  SealAct.RESUME, SealState.ACTIVE,
                  SealAct.HAND_OVER, SealState.FROZEN,
                  SealAct.REVOKE, SealState.REVOKED),
              SealState.EXPIRED,
              Map.of(SealAct.REVOKE, SealState.REVOKED)));

  @Test
  void allowsInEveryStateWhatTheTableSaysAndRefusesAllElse() {
    for (var state : SealState.values())
      for (var act : SealAct.values()) {
        var next = LIFE.getOrDefault(state, Map.of()).get(act);
        if (next == null)
          assertThatThrownBy(() -> act.next(state))
              .as(act + " in " + state)
              .isInstanceOf(RuleBroken.class)
              .hasMessageContaining(state.title());
        else assertThat(act.next(state)).as(act + " in " + state).isEqualTo(next);
      }
  }

  @Test
  void whatIsRefusedWithdrawnOrRevokedNeverComesBack() {
    for (var end : Set.of(SealState.REFUSED, SealState.WITHDRAWN, SealState.REVOKED))
      assertThat(EnumSet.allOf(SealAct.class)).as(end.name()).noneMatch(act -> act.fits(end));
  }

  @Test
  void aSealIsOverWhenItsCertificateIsUnlessItWasRevoked() {
    var past = NOW.minusSeconds(1);
    assertThat(SealState.ACTIVE.at(NOW, past)).isEqualTo(SealState.EXPIRED);
    assertThat(SealState.FROZEN.at(NOW, past)).isEqualTo(SealState.EXPIRED);
    assertThat(SealState.REVOKED.at(NOW, past)).isEqualTo(SealState.REVOKED);
    assertThat(SealState.ACTIVE.at(NOW, NOW)).isEqualTo(SealState.ACTIVE);
    assertThat(SealState.APPLIED.at(NOW, null)).isEqualTo(SealState.APPLIED);
  }
}
