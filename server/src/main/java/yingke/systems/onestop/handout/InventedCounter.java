package yingke.systems.onestop.handout;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.registry.Person;
import yingke.kernel.calendar.Bygone;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.InventedCallers;
import yingke.kernel.web.CommandId;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Pickup;

/**
 * Hands out what was decided in the past of the demonstration, through the desks and on days of
 * that past. Some results are still waiting: those decided a day ago, and a few that nobody
 * fetched.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
public class InventedCounter {
  private static final String RECEPTION = "center-reception";
  private static final int OPENS = 8 * 60 + 40;
  private static final int OPEN_MINUTES = 480;
  private static final int FETCHED_WITHIN = 3;
  private static final int POSTED_WITHIN = 2;
  private static final int BROUGHT_WITHIN = 4;

  /** After so many workdays few are left, and of those one in three is shown. */
  private static final int LONG_AGO = 8;

  private final HandOutReactions reactions;
  private final HandOutStore store;
  private final HandOutRules rules;
  private final HandOutDesk counter;
  private final OwnHandOutDesk own;
  private final InventedCallers callers;
  private final Calendar calendar;

  /** The days of the demonstration. */
  @Component
  @ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
  record Calendar(Workdays workdays, Bygone bygone) {}

  InventedCounter(
      HandOutReactions reactions,
      HandOutStore store,
      HandOutRules rules,
      HandOutDesk counter,
      OwnHandOutDesk own,
      InventedCallers callers,
      Calendar calendar) {
    this.reactions = reactions;
    this.store = store;
    this.rules = rules;
    this.counter = counter;
    this.own = own;
    this.callers = callers;
    this.calendar = calendar;
  }

  /**
   * Hands one result out; told again it does nothing more.
   *
   * @param event that concluded it
   * @param party the applicant
   * @param receiver who comes for it: the applicant, of a firm its representative
   */
  public void hand(CaseClosed event, Application about, Caller party, Person receiver) {
    reactions.on(event);
    var waiting = store.lockNewest(about.id());
    if (waiting.isEmpty() || waiting.get().state() != HandOut.HandOutState.WAITING) return;
    var telling = new Telling(waiting.get(), party, receiver, random(about));
    if (!telling.isLeft()) telling.goOn();
  }

  /** The command of a story is the same at every first start. */
  private static Random random(Application about) {
    return new Random(new Random(about.command().getMostSignificantBits()).nextLong());
  }

  /** How one result reaches its applicant. */
  private final class Telling {
    private final HandOut waiting;
    private final Caller party;
    private final Person receiver;
    private final Random random;

    Telling(HandOut waiting, Caller party, Person receiver, Random random) {
      this.waiting = waiting;
      this.party = party;
      this.receiver = receiver;
      this.random = random;
    }

    private boolean isLeft() {
      int since = calendar.workdays().between(decided(), LocalDate.now(calendar.bygone()));
      return random.nextInt(since > LONG_AGO ? 3 : 12) == 0;
    }

    void goOn() {
      switch (way()) {
        case ELECTRONIC -> confirmed(1);
        case POST -> posted();
        case WINDOW, BROUGHT -> handed(1 + random.nextInt(FETCHED_WITHIN));
      }
    }

    private Pickup way() {
      return waiting.ways().get(random.nextInt(waiting.ways().size()));
    }

    private void confirmed(int after) {
      at(
          moment(decided(), after),
          party,
          () -> own.confirm(waiting.application(), command("confirmed")));
    }

    private void handed(int after) {
      serve(moment(decided(), after), "handed", taken());
    }

    private void posted() {
      var sent = moment(decided(), 1 + random.nextInt(POSTED_WITHIN));
      var tracking = "EX%09d".formatted(random.nextInt(1_000_000_000));
      if (!serve(sent, "posted", sent(tracking))) return;
      var brought = calendar.workdays().plus(day(sent), 1 + random.nextInt(BROUGHT_WITHIN));
      serve(moment(brought, 1), "delivered", delivered(brought));
    }

    private boolean serve(Instant moment, String deed, ServeResult what) {
      var reception = callers.officer(RECEPTION);
      return at(moment, reception, () -> counter.serve(waiting.id(), command(deed), what));
    }

    /** False for what would be in the future: it is not done yet. */
    private boolean at(Instant moment, Caller who, Supplier<?> deed) {
      if (!moment.isBefore(calendar.bygone().instant())) return false;
      calendar.bygone().at(moment, () -> Callers.as(who, deed));
      return true;
    }

    private Instant moment(LocalDate from, int workdays) {
      return calendar
          .workdays()
          .plus(from, workdays)
          .atStartOfDay(calendar.bygone().getZone())
          .plusMinutes(OPENS + random.nextInt(OPEN_MINUTES))
          .toInstant();
    }

    private LocalDate decided() {
      return day(waiting.decidedAt());
    }

    private LocalDate day(Instant moment) {
      return LocalDate.ofInstant(moment, calendar.bygone().getZone());
    }

    private CommandId command(String deed) {
      var text = waiting.id() + ":" + deed;
      return new CommandId(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ServeResult taken() {
      var name = receiver.name().value();
      var number = receiver.idNumber().value();
      return result(HandOutDeed.HANDED, name, number, ReceiverRole.SELF, null, null);
    }

    private ServeResult sent(String tracking) {
      return result(HandOutDeed.POSTED, null, null, null, tracking, null);
    }

    private ServeResult delivered(LocalDate day) {
      return result(HandOutDeed.DELIVERED, null, null, null, null, day);
    }

    private ServeResult result(
        HandOutDeed deed,
        @Nullable String name,
        @Nullable String idNumber,
        @Nullable ReceiverRole role,
        @Nullable String tracking,
        @Nullable LocalDate day) {
      var carrier = tracking == null ? null : rules.carriers().getFirst();
      return new ServeResult(
          deed, name, idNumber, role, null, null, carrier, tracking, day, null, null);
    }
  }
}
