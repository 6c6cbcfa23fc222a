package yingke.systems.onestop.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.handout.HandOut.HandOutState;
import yingke.systems.onestop.items.Pickup;

class HandOutTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private final HandOut waiting = waiting(Pickup.ELECTRONIC, Pickup.WINDOW, Pickup.POST);

  @Test
  void isServedOnTheDayOnWhichItIsTaken() {
    var served = waiting.after(HandOutDeed.HANDED, DAY);
    assertThat(served.state()).isEqualTo(HandOutState.SERVED);
    assertThat(served.servedOn()).isEqualTo(DAY);
  }

  @Test
  void isNotServedByPostingItButByTheCarriersReceipt() {
    var posted = waiting.after(HandOutDeed.POSTED, DAY);
    assertThat(posted.state()).isEqualTo(HandOutState.POSTED);
    assertThat(posted.servedOn()).isNull();
    assertThat(posted.after(HandOutDeed.DELIVERED, DAY.plusDays(2)).servedOn())
        .isEqualTo(DAY.plusDays(2));
  }

  @Test
  void waitsAgainWhenItComesBack() {
    var back = waiting.after(HandOutDeed.POSTED, DAY).after(HandOutDeed.RETURNED, DAY);
    assertThat(back.state()).isEqualTo(HandOutState.WAITING);
    assertThat(back.after(HandOutDeed.LEFT, DAY).state()).isEqualTo(HandOutState.SERVED);
  }

  @Test
  void isNotHandedOverWhileItIsOnItsWay() {
    refused(waiting.after(HandOutDeed.POSTED, DAY), HandOutDeed.HANDED, "on-its-way");
  }

  @ParameterizedTest
  @EnumSource
  void isServedOnce(HandOutDeed again) {
    refused(waiting.after(HandOutDeed.HANDED, DAY), again, "already-served");
  }

  @Test
  void comesBackOnlyWhenItWasSent() {
    refused(waiting, HandOutDeed.RETURNED, "not-posted");
    refused(waiting, HandOutDeed.DELIVERED, "not-posted");
  }

  @Test
  void goesOnlyTheWaysThatTheItemOffers() {
    refused(waiting(Pickup.WINDOW), HandOutDeed.POSTED, "way-not-offered");
    refused(waiting(Pickup.WINDOW), HandOutDeed.CONFIRMED, "way-not-offered");
  }

  private static void refused(HandOut from, HandOutDeed deed, String code) {
    assertThatThrownBy(() -> from.after(deed, DAY))
        .isInstanceOfSatisfying(
            RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
  }

  private static HandOut waiting(Pickup... ways) {
    return new HandOut(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        "202611250001",
        "老年人优待证",
        "civil",
        "341003100001",
        new SubjectRef(Kind.PERSON, "p1"),
        "王桂兰",
        List.of(ways),
        Instant.EPOCH,
        DAY,
        HandOutState.WAITING,
        null,
        null);
  }
}
