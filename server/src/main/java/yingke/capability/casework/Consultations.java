package yingke.capability.casework;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.procedures.Procedures;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/**
 * Asks another department about a case (征求意见): a child case in its inbox, with a limit of its own.
 * The asking case goes on meanwhile, unless its step waits for the answers.
 */
@Component
public class Consultations {
  static final String PROCEDURE = "casework-consultation";
  private static final int LONGEST_LIMIT = 60;

  /**
   * What a department is asked.
   *
   * @param command identity of the command: the same one again asks nothing
   * @param limit workdays until the answer is due, from the day after
   */
  public record Question(
      UUID caseId, UUID command, String department, String question, int limit) {}

  private final CaseStore cases;
  private final Moves moves;
  private final Powers powers;
  private final Views views;
  private final Procedures procedures;
  private final Organization organization;
  private final TransactionOperations transactions;

  Consultations(
      CaseStore cases,
      Moves moves,
      Powers powers,
      Views views,
      Procedures procedures,
      Organization organization,
      TransactionOperations transactions) {
    this.cases = cases;
    this.moves = moves;
    this.powers = powers;
    this.views = views;
    this.procedures = procedures;
    this.organization = organization;
    this.transactions = transactions;
  }

  /**
   * Within the caller's transaction, or one of its own; answers the asking case.
   *
   * @throws NotFound when the caller may not know of the case
   * @throws AccessDeniedException when the caller does not have it in hand
   * @throws RuleBroken when it is concluded, or the department cannot answer
   */
  public CaseView ask(Question asked) {
    var caller = Callers.current();
    DeedRules.checkWords(asked.question());
    if (asked.limit() < 1 || asked.limit() > LONGEST_LIMIT)
      throw new BadInput("limit-out-of-range", "limit", "回复时限应为 1 到 " + LONGEST_LIMIT + " 个工作日");
    return Objects.requireNonNull(transactions.execute(_ -> asked(asked, caller)));
  }

  private CaseView asked(Question asked, Caller caller) {
    var locked =
        cases
            .lock(asked.caseId(), asked.command(), Reach.of(caller))
            .orElseThrow(Casework::missing);
    var parent = locked.file();
    var earlier = locked.earlier();
    if (earlier == null) earlier = cases.earlier(asked.command()).orElse(null);
    if (earlier != null) {
      Casework.requireSame(earlier, asked.caseId(), Moves.fingerprint(asked));
      return views.of(parent, caller);
    }
    if (!parent.open()) throw new RuleBroken("case-concluded", "该办件已办结，不能再征求意见");
    if (moves.expired(parent)) throw new LimitPassed();
    var power = power(parent, caller);
    requireAnswers(parent, asked.department());
    var child = opened(parent, asked, power, caller);
    var form = new LinkedHashMap<String, Object>();
    form.put("department", views.departmentName(asked.department()));
    form.put("limit", asked.limit());
    form.put("number", child.number());
    form.put("caseId", child.id().toString());
    var note =
        new Note(asked.command(), asked.question(), List.of(), form, Moves.fingerprint(asked));
    moves.note(parent, Remark.CONSULTED, note, power, caller);
    return views.of(cases.find(parent.id(), Reach.EVERYTHING).orElseThrow(), caller);
  }

  private void requireAnswers(CaseFile parent, String department) {
    if (department.equals(parent.department()))
      throw new RuleBroken("own-department", "征求意见是问其他单位；本单位的同事请用转办或会签");
    if (organization.findDepartment(department).isEmpty())
      throw new BadInput("department-unknown", "department", "没有编号为 " + department + " 的单位");
    var post = procedure().step(procedure().opening().step()).actor();
    if (organization.staffIn(department, post).isEmpty())
      throw new RuleBroken(
          "nobody-answers",
          "%s还没有“%s”岗位的工作人员，问题会没有人收到，请先由管理员配置"
              .formatted(views.departmentName(department), organization.postTitle(post)));
  }

  private Procedure procedure() {
    return procedures.newest(PROCEDURE).orElseThrow();
  }

  private CaseFile opened(CaseFile parent, Question asked, Power power, Caller caller) {
    var id = id("consultation", asked.command());
    var child =
        new OpenCase(
            id("consultation-open", asked.command()),
            PROCEDURE,
            "casework.consultation:" + id,
            parent.number() + "-Z" + cases.nextChild(parent.id()),
            asked.question(),
            caller.subject(),
            views.departmentName(parent.department()),
            asked.department(),
            organization.department(asked.department()).division(),
            asked.limit(),
            asked.limit(),
            Map.of("number", parent.number(), "subject", parent.subject()),
            parent.id());
    var involved = List.of(parent.department());
    var blank = CaseFile.opened(id, child, procedure(), involved, caller.account(), moves.now());
    return moves.open(blank, child, caller).orElseThrow(Casework::reused);
  }

  /**
   * Takes a question back that was not answered yet.
   *
   * @param child id of the case in the asked department
   * @throws NotFound when there is no such question
   * @throws RuleBroken when it was answered meanwhile
   */
  public CaseView drop(UUID caseId, UUID child, UUID command, String reason) {
    var caller = Callers.current();
    DeedRules.checkWords(reason);
    return Objects.requireNonNull(
        transactions.execute(_ -> {
          var parent = cases.find(caseId, Reach.of(caller)).orElseThrow(Casework::missing);
          power(parent, caller);
          var asked =
              cases
                  .lock(child, command, Reach.EVERYTHING)
                  .filter(found -> caseId.equals(found.file().around().parent()))
                  .orElseThrow(() -> new NotFound("没有找到该征求意见，可能不属于这个办件"));
          if (asked.earlier() == null) dropped(asked.file(), command, reason);
          return views.of(parent, caller);
        }));
  }

  private void dropped(CaseFile child, UUID command, String reason) {
    if (!child.open()) throw new RuleBroken("already-answered", "该意见已经回复，不能撤回，请刷新后查看");
    var action = child.procedure().action(child.at(), "drop").orElseThrow();
    moves.write(
        child,
        action,
        new ActOnCase(
            child.id(), child.version(), command, action.id(), reason, List.of(), Map.of()),
        Power.OWN,
        TimerJob.SYSTEM);
  }

  private Power power(CaseFile parent, Caller caller) {
    return powers
        .holding(parent, caller, null)
        .orElseThrow(() -> new AccessDeniedException("not in the caller's hands"));
  }

  /** Writes on the asking case what became of a question; once, however often it is told. */
  void ended(CaseClosed child) {
    if (child.parent() == null) return;
    var command = id("consultation-ended", child.id());
    var locked = cases.lock(child.parent(), command, Reach.EVERYTHING);
    if (locked.isEmpty() || locked.get().earlier() != null || !locked.get().file().open()) return;
    var file = locked.get().file();
    var form = new LinkedHashMap<String, Object>();
    form.put("department", views.departmentName(child.department()));
    form.put("outcome", procedure().outcomeTitle(child.outcome()));
    form.put("number", child.number());
    var words = cases.lastOpinion(child.caseId()).orElse(null);
    var note = new Note(command, words, child.files(), form, new byte[0]);
    moves.note(file, Remark.ANSWERED, note, Power.OWN, TimerJob.SYSTEM);
  }

  /** A concluded case does not wait for answers any more. */
  void dropOpen(CaseClosed parent) {
    for (var child : cases.openChildren(parent.caseId()))
      cases
          .lock(child, id("consultation-moot", child), Reach.EVERYTHING)
          .filter(found -> found.file().open() && isConsultation(found.file()))
          .ifPresent(
              found -> dropped(found.file(), id("consultation-moot", child), "征求意见的办件已办结，不需要再回复"));
  }

  private static boolean isConsultation(CaseFile file) {
    return file.procedure().id().equals(PROCEDURE);
  }

  private static UUID id(String what, UUID of) {
    return UUID.nameUUIDFromBytes((what + ":" + of).getBytes(StandardCharsets.UTF_8));
  }
}
