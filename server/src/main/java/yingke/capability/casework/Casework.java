package yingke.capability.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import yingke.capability.casework.CaseStore.Earlier;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.procedures.Procedures;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.kernel.web.Stale;

/** Opens cases and moves them; what systems use. The package comment is the manual. */
@Component
public class Casework {
  private final CaseStore cases;
  private final Moves moves;
  private final Views views;
  private final Timing timing;
  private final TimerJob timers;
  private final Procedures procedures;
  private final TransactionOperations transactions;

  Casework(
      CaseStore cases,
      Moves moves,
      Views views,
      Timing timing,
      TimerJob timers,
      Procedures procedures,
      TransactionOperations transactions) {
    this.cases = cases;
    this.moves = moves;
    this.views = views;
    this.timing = timing;
    this.timers = timers;
    this.procedures = procedures;
    this.transactions = transactions;
  }

  /**
   * Opens a case within the caller's transaction, or one of its own. The same command again opens
   * nothing and answers the case as it stands now. A party opens its own; the program any.
   *
   * @throws BadInput when procedure or department is unknown
   * @throws RuleBroken when the matter has a case, the number is taken, or the command said
   *     something else before
   */
  public CaseView open(OpenCase asked) {
    var caller = Callers.current();
    boolean own = caller.may(Reach.OWN) && caller.party().equals(asked.party());
    if (!own && caller.subject().kind() != SubjectRef.Kind.SYSTEM)
      throw new AccessDeniedException("cases are opened by their party or by the program");
    try {
      return inTransaction(() -> views.of(opened(asked, caller), caller));
    } catch (DuplicateKeyException taken) {
      throw reused();
    }
  }

  /** How a case of that procedure can end, with titles; empty when there is no such procedure. */
  public Map<String, String> outcomes(String procedure) {
    return procedures.newest(procedure).map(Procedure::outcomes).orElse(Map.of());
  }

  private CaseFile opened(OpenCase asked, Caller caller) {
    var procedure =
        procedures
            .newest(asked.procedure())
            .orElseThrow(
                () -> new BadInput("procedure-unknown", "procedure", "没有流程 " + asked.procedure()));
    if (!views.knowsDepartment(asked.department()))
      throw new BadInput(
          "department-unknown", "department", "没有编号为 " + asked.department() + " 的单位");
    var id = id(asked.command());
    var blank =
        CaseFile.opened(id, asked, procedure, involved(asked), caller.account(), moves.now());
    var opened = moves.open(blank, asked, caller);
    if (opened.isPresent() && asked.parent() != null) cases.nextChild(asked.parent());
    return opened.orElseGet(() -> openedBefore(id, asked));
  }

  /** Whoever asked may see what becomes of it. */
  private List<String> involved(OpenCase asked) {
    var parent = asked.parent();
    if (parent == null) return List.of();
    var file =
        cases
            .find(parent, Reach.EVERYTHING)
            .orElseThrow(
                () -> new BadInput("parent-unknown", "parent", "没有编号为 " + parent + " 的上级办件"));
    return file.department().equals(asked.department()) ? List.of() : List.of(file.department());
  }

  private CaseFile openedBefore(UUID id, OpenCase asked) {
    var known =
        cases
            .find(id, Reach.EVERYTHING)
            .orElseThrow(() ->
                new RuleBroken("matter-taken", "该事项已有办件，或编号 " + asked.number() + " 已被使用，不能重复立件"));
    requireSame(cases.earlier(asked.command()).orElseThrow(), id, moves.fingerprint(asked));
    return known;
  }

  /**
   * Acts on a case: one transaction, the caller's if there is one. Authority, post, scope, version,
   * limit, guard, opinion, files and form are checked while the case is locked. The same command
   * again does nothing and answers the case as it stands now.
   *
   * @throws NotFound when the caller may not know of the case
   * @throws AccessDeniedException when the action is another's to do
   * @throws Stale when the case moved since the caller saw it, or its limit passed
   * @throws RuleBroken when the case is concluded, its step has no such action, or a guard refuses
   * @throws BadInput when opinion, files or form are not as the action asks
   */
  public CaseView act(ActOnCase asked) {
    var caller = Callers.current();
    try {
      return inTransaction(() -> acted(asked, caller));
    } catch (LimitPassed passed) {
      if (!TransactionSynchronizationManager.isActualTransactionActive())
        timers.fire(asked.caseId());
      throw passed;
    } catch (DuplicateKeyException taken) {
      throw reused();
    }
  }

  private CaseView acted(ActOnCase asked, Caller caller) {
    var locked =
        cases
            .lock(asked.caseId(), asked.command(), Reach.of(caller))
            .orElseThrow(Casework::missing);
    var file = locked.file();
    boolean moved = file.version() != asked.version();
    var earlier = locked.earlier();
    if (earlier == null && moved) // it may have been carried out while this one waited for the lock
    earlier = cases.earlier(asked.command()).orElse(null);
    if (earlier != null) {
      requireSame(earlier, asked.caseId(), moves.fingerprint(asked));
      return views.of(file, caller);
    }
    if (!file.open()) throw new RuleBroken("case-concluded", "该办件已办结，不能再办理；如有异议请走复核或救济途径");
    if (!file.freshSomewhere(asked.version())) throw Moves.stale();
    if (timing.expired(file, moves.now())) throw new LimitPassed();
    return views.of(moves.act(told(file), asked, caller), caller);
  }

  /** What ran out by now is told first: whoever concludes a case just after cannot undo that. */
  private CaseFile told(CaseFile file) {
    var over = timing.over(file, moves.now());
    return over.isEmpty() ? file : told(moves.tell(file, over.get(), TimerJob.SYSTEM));
  }

  /**
   * Reads a case, with what the caller may do. A step whose limit is over is left first.
   *
   * @throws NotFound unless the caller is the party, or an officer whose scope covers the case
   */
  public CaseView read(UUID id) {
    var caller = Callers.current();
    return cases
        .find(id, Reach.of(caller))
        .map(file -> views.of(punctual(file), caller))
        .orElseThrow(Casework::missing);
  }

  /** The case of a matter; as visible as in {@link #read}. */
  public Optional<CaseView> findByMatter(String matter) {
    var caller = Callers.current();
    return cases
        .findByMatter(matter, Reach.of(caller))
        .map(file -> views.of(punctual(file), caller));
  }

  private CaseFile punctual(CaseFile file) {
    if (!timing.expired(file, moves.now())) return file;
    timers.fire(file.id());
    return cases.find(file.id(), Reach.EVERYTHING).orElse(file);
  }

  private CaseView inTransaction(Supplier<CaseView> work) {
    return Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }

  static void requireSame(Earlier earlier, UUID caseId, byte[] fingerprint) {
    if (!earlier.caseId().equals(caseId) || !Arrays.equals(earlier.fingerprint(), fingerprint))
      throw reused();
  }

  static RuleBroken reused() {
    return new RuleBroken("command-reused", "同一个操作编号已用于另一项操作，请刷新页面后重新办理");
  }

  private static UUID id(UUID command) {
    return UUID.nameUUIDFromBytes(("case:" + command).getBytes(StandardCharsets.UTF_8));
  }

  static NotFound missing() {
    return new NotFound("没有找到该办件，可能编号有误或不在您的办理范围内");
  }
}
