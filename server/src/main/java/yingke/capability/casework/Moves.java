package yingke.capability.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.Entry.Kind;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.procedures.Action;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.identity.Caller;
import yingke.kernel.web.Stale;

/**
 * Checks and writes one event of a case whose row is locked. Everything is judged from what was
 * read with the lock; then one statement writes all of it.
 */
@Component
class Moves {
  /** The same content is always the same text, whatever the order of its keys. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final MoveStore store;
  private final Timing timing;
  private final Permits permits;
  private final Wakeup wakeup;
  private final Clock clock;

  Moves(MoveStore store, Timing timing, Permits permits, Wakeup wakeup, Clock clock) {
    this.store = store;
    this.timing = timing;
    this.permits = permits;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** Whether the limit of its step has passed, so that nobody may act in it any more. */
  boolean expired(CaseFile file) {
    return timing.expired(file, now());
  }

  /** PostgreSQL keeps microseconds: the hash has to cover what is kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The case after the action, written. */
  CaseFile act(CaseFile file, ActOnCase asked, Caller caller) {
    var action = Permits.offered(file, asked);
    return write(file, action, asked, permits.check(file, action, asked, caller), caller);
  }

  /** Performs an action that was permitted, or that the program performs by itself. */
  CaseFile write(CaseFile file, Action action, ActOnCase asked, Power power, Caller caller) {
    var now = now();
    var moved = file.moved(action, asked.form(), power, caller, now);
    var entry =
        new Entry(
            file.id(),
            moved.seq(),
            asked.command(),
            now,
            caller.account(),
            power.nameOf(caller),
            caller.party().toString(),
            moved.open() ? Kind.ADVANCED : Kind.CLOSED,
            action.id(),
            file.step(),
            moved.open() ? moved.step() : null,
            moved.outcome(),
            null,
            blankToNull(asked.opinion()),
            asked.files(),
            JSON.writeValueAsString(asked.form()),
            fingerprint(asked),
            power.branch());
    var detail = detail(file, power);
    detail.put("action", action.id());
    return moved(file, moved, entry, "casework.case.act", detail);
  }

  /** Writes that the case was given into somebody's hands, or given back. */
  CaseFile assign(CaseFile file, Remark remark, Handing handing, Power power, Caller caller) {
    var now = now();
    var moved = file.assigned(handing.branch(), handing.to(), now);
    var entry = noted(file, moved.seq(), now, remark, handing.note(), power, caller);
    var detail = detail(file, power);
    detail.put("remark", remark.id());
    if (handing.to() != null) detail.put("to", "STAFF:" + handing.to().staff());
    return moved(file, moved, entry, "casework.case.transfer", detail);
  }

  /** Writes something on the timeline that moves nothing; the version stays. */
  CaseFile note(CaseFile file, Remark remark, Note note, Power power, Caller caller) {
    var noted = file.noted();
    var entry = noted(file, noted.seq(), now(), remark, note, power, caller);
    var written = sealed(noted, entry, file.head());
    var detail = detail(file, power);
    detail.put("remark", remark.id());
    return told(written, entry, "casework.case.note", detail);
  }

  private static Entry noted(
      CaseFile file, int seq, Instant now, Remark remark, Note note, Power power, Caller caller) {
    return new Entry(
        file.id(),
        seq,
        note.command(),
        now,
        caller.account(),
        power.nameOf(caller),
        caller.party().toString(),
        Kind.NOTED,
        remark.id(),
        null,
        file.step(),
        null,
        null,
        blankToNull(note.words()),
        note.files(),
        JSON.writeValueAsString(note.form()),
        note.fingerprint(),
        power.branch());
  }

  private CaseFile moved(
      CaseFile before, CaseFile moved, Entry entry, String operation, Map<String, String> detail) {
    var written = sealed(moved, entry, before.head());
    var text = JSON.writeValueAsString(detail);
    if (!store.move(written, entry, timing.waiting(written, entry.at()), operation, text))
      throw stale();
    wakeup.afterCommit();
    return written;
  }

  private CaseFile told(CaseFile told, Entry entry, String operation, Map<String, String> detail) {
    store.tell(told, entry, timing.timer(told), operation, JSON.writeValueAsString(detail));
    wakeup.afterCommit();
    return told;
  }

  /** Who answers for an act done for somebody who is away: both are named. */
  private static Map<String, String> detail(CaseFile file, Power power) {
    var detail = new TreeMap<String, String>();
    detail.put("number", file.number());
    if (power.branch() != null) detail.put("branch", power.branch());
    if (power.absent() != null) detail.put("for", "STAFF:" + power.absent().staff());
    return detail;
  }

  /** Opens the case; empty when its id, number or matter is taken. */
  Optional<CaseFile> open(CaseFile blank, OpenCase asked, Caller caller) {
    var now = blank.openedAt();
    var entry =
        new Entry(
            blank.id(),
            0,
            asked.command(),
            now,
            caller.account(),
            caller.name(),
            caller.party().toString(),
            Kind.ADVANCED,
            "open",
            null,
            blank.step(),
            null,
            null,
            null,
            List.of(),
            "{}",
            fingerprint(asked),
            null);
    var written = sealed(blank, entry, Entry.START);
    var detail = JSON.writeValueAsString(Map.of("number", asked.number()));
    if (!store.open(written, entry, timing.waiting(written, now), detail)) return Optional.empty();
    wakeup.afterCommit();
    return Optional.of(written);
  }

  /** Writes that a clock ran out; the case as it stands after. */
  CaseFile tell(CaseFile file, CaseClock over, Caller caller) {
    var now = now();
    var told = file.toldOver(over.id());
    var entry =
        new Entry(
            file.id(),
            told.seq(),
            UUID.randomUUID(),
            now,
            caller.account(),
            caller.name(),
            caller.party().toString(),
            Kind.OVERDUE,
            "",
            null,
            file.step(),
            null,
            over.id(),
            null,
            List.of(),
            "{}",
            new byte[0],
            null);
    return told(
        sealed(told, entry, file.head()),
        entry,
        "casework.case.overdue",
        Map.of("number", file.number(), "clock", over.id()));
  }

  private static CaseFile sealed(CaseFile file, Entry entry, byte[] before) {
    return file.sealed(entry.hash(before));
  }

  static byte[] fingerprint(Object asked) {
    return Sm3.hash(JSON.writeValueAsBytes(asked));
  }

  byte[] fingerprint(OpenCase asked) {
    return Sm3.hash(JSON.writeValueAsBytes(asked));
  }

  /** Leaves the version out: a retry may have seen a newer one. */
  byte[] fingerprint(ActOnCase asked) {
    return Sm3.hash(JSON.writeValueAsBytes(asked.withVersion(0)));
  }

  static Stale stale() {
    return new Stale("该办件刚刚被他人办理过，本次没有保存，请刷新后再办");
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
