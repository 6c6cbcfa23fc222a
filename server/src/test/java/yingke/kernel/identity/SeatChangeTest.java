package yingke.kernel.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yingke.kernel.web.RuleBroken;

class SeatChangeTest {
  @Test
  void isNotDecidedByWhoeverOpenedTheAccount() {
    var change =
        new SeatChange(
            UUID.randomUUID(),
            "somebody",
            "某人",
            "data",
            "window",
            SeatChange.Change.GRANT,
            "上岗",
            "a-proposer",
            "提出人",
            Instant.EPOCH,
            null,
            null,
            null,
            null);
    var opener =
        new Caller(
            "a-opener",
            "某人",
            new SubjectRef(SubjectRef.Kind.STAFF, "opener"),
            null,
            Set.of("identity.seat.decide"),
            List.of(),
            Scope.OWN);
    assertThatThrownBy(() -> change.requireDecidableBy(opener, "a-opener"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("开通账户的人");
    change.requireDecidableBy(opener, "a-third");
  }
}
