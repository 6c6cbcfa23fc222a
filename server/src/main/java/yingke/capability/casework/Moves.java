package yingke.capability.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.Entry.Kind;
import yingke.capability.casework.clocks.CaseClock;
import yingke.capability.casework.procedures.Action;
import yingke.kernel.crypto.IdNumber;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;
import yingke.kernel.web.WrongField;

/**
 * Checks and writes one event of a case whose row is locked. Everything is judged from what was
 * read with the lock; then one statement writes all of it.
 */
@Component
class Moves {
  /** The same content is always the same text, whatever the order of its keys. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final int LONGEST_OPINION = 2000;
  private static final int MOST_FILES = 20;

  private final MoveStore store;
  private final Timing timing;
  private final Guards guards;
  private final Views views;
  private final Files files;
  private final Wakeup wakeup;
  private final Clock clock;

  Moves(
      MoveStore store,
      Timing timing,
      Guards guards,
      Views views,
      Files files,
      Wakeup wakeup,
      Clock clock) {
    this.store = store;
    this.timing = timing;
    this.guards = guards;
    this.views = views;
    this.files = files;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** PostgreSQL keeps microseconds: the hash has to cover what is kept. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The case after the action, written. */
  CaseFile act(CaseFile file, ActOnCase asked, Caller caller) {
    var action = permitted(file, asked, caller);
    checkContent(action, asked, caller);
    for (var guard : action.guards()) guards.check(guard, views.of(file, caller), asked);
    return write(file, action, asked, caller);
  }

  private static Action permitted(CaseFile file, ActOnCase asked, Caller caller) {
    var step = file.at();
    var action =
        file.procedure()
            .action(step, asked.action())
            .orElseThrow(() ->
                new RuleBroken(
                    "action-not-here",
                    "“%s”环节不能办理“%s”，请刷新后按页面上的按钮办理"
                        .formatted(step.title(), file.procedure().actionTitle(asked.action()))));
    if (!Views.mayDo(action, file, caller))
      throw new AccessDeniedException("not the post, party or part of the program that acts here");
    if (action.unless().stream().anyMatch(file.done()::contains))
      throw new RuleBroken("action-used-up", "“" + action.title() + "”在一件中只能办理一次，该办件已经办理过，请选择其他动作");
    return action;
  }

  private void checkContent(Action action, ActOnCase asked, Caller caller) {
    var opinion = asked.opinion();
    if (action.opinionRequired() && (opinion == null || opinion.isBlank()))
      throw new BadInput("opinion-missing", "opinion", "请填写“" + action.title() + "”的意见或理由");
    if (opinion != null && opinion.length() > LONGEST_OPINION)
      throw new BadInput("opinion-too-long", "opinion", "意见最多 " + LONGEST_OPINION + " 个字，请精简");
    if (opinion != null && IdNumber.isIn(opinion))
      throw new BadInput("opinion-personal", "opinion", "意见会出现在文书、短信和办理过程里，请不要写身份证号码，写姓名就可以");
    if (action.filesRequired() && asked.files().isEmpty())
      throw new BadInput("files-missing", "files", "请上传“" + action.title() + "”所需的附件");
    if (asked.files().size() > MOST_FILES)
      throw new BadInput("files-too-many", "files", "附件最多 " + MOST_FILES + " 个，请合并后上传");
    if (caller.subject().kind() != SubjectRef.Kind.SYSTEM) asked.files().forEach(files::getOwn);
    var form = action.form();
    var wrong = form == null ? List.<WrongField>of() : form.check(asked.form());
    if (!wrong.isEmpty()) throw new BadInput("invalid-fields", "有内容填写不正确，请按提示修改", wrong);
    if (form == null && !asked.form().isEmpty())
      throw new BadInput("form-unexpected", "form", "“" + action.title() + "”没有需要填写的表单，请刷新页面");
  }

  /** Performs an action that was permitted, or that the program performs by itself. */
  CaseFile write(CaseFile file, Action action, ActOnCase asked, Caller caller) {
    var now = now();
    var moved = file.moved(action, asked.form(), caller.account(), now);
    var entry =
        new Entry(
            file.id(),
            moved.seq(),
            asked.command(),
            now,
            caller.account(),
            caller.name(),
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
            fingerprint(asked));
    var written = sealed(moved, entry, file.head());
    var detail = JSON.writeValueAsString(Map.of("number", file.number(), "action", action.id()));
    if (!store.move(written, entry, timing.item(written, now), detail)) throw stale();
    wakeup.afterCommit();
    return written;
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
            fingerprint(asked));
    var written = sealed(blank, entry, Entry.START);
    var detail = JSON.writeValueAsString(Map.of("number", asked.number()));
    if (!store.open(written, entry, timing.item(written, now), detail)) return Optional.empty();
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
            new byte[0]);
    var written = sealed(told, entry, file.head());
    var detail = JSON.writeValueAsString(Map.of("number", file.number(), "clock", over.id()));
    store.tell(written, entry, timing.item(written, now), detail);
    wakeup.afterCommit();
    return written;
  }

  private CaseFile sealed(CaseFile file, Entry entry, byte[] before) {
    return file.sealed(entry.hash(before), timing.timer(file));
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
