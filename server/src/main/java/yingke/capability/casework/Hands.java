package yingke.capability.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Seat;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** Gives the work of a step to another officer of the same post (转办), and takes it back. */
@Component
public class Hands {
  /**
   * Work that changes hands.
   *
   * @param version of the case as the caller last saw it
   * @param branch of a step with branches; null for the step, or the only branch that is the
   *     caller's
   * @param to id of the member of staff; null to give back to whom it came from
   * @param reason why, for whoever gets it and for the timeline
   */
  public record HandOver(
      UUID caseId,
      int version,
      UUID command,
      @Nullable String branch,
      @Nullable String to,
      String reason) {
    HandOver withVersion(int other) {
      return new HandOver(caseId, other, command, branch, to, reason);
    }
  }

  private final CaseStore cases;
  private final Moves moves;
  private final Powers powers;
  private final Timing timing;
  private final Views views;
  private final Organization organization;
  private final TransactionOperations transactions;

  Hands(
      CaseStore cases,
      Moves moves,
      Powers powers,
      Timing timing,
      Views views,
      Organization organization,
      TransactionOperations transactions) {
    this.cases = cases;
    this.moves = moves;
    this.powers = powers;
    this.timing = timing;
    this.views = views;
    this.organization = organization;
    this.transactions = transactions;
  }

  /**
   * Within the caller's transaction, or one of its own. Whoever has the work in hand may give it
   * away; who distributes the department's work may do so with everybody's. The same command again
   * changes nothing.
   *
   * @throws NotFound when the caller may not know of the case
   * @throws AccessDeniedException when it is not the caller's to give
   * @throws RuleBroken when it is concluded, or the other one does not hold the post
   */
  public CaseView handOver(HandOver asked) {
    var caller = Callers.current();
    DeedRules.checkWords(asked.reason());
    if (asked.reason().isBlank()) throw new BadInput("reason-missing", "reason", "请写明转办或退回的原因");
    return Objects.requireNonNull(transactions.execute(_ -> handed(asked, caller)));
  }

  private CaseView handed(HandOver asked, Caller caller) {
    var locked =
        cases
            .lock(asked.caseId(), asked.command(), Reach.of(caller))
            .orElseThrow(Casework::missing);
    var file = locked.file();
    var fingerprint = Moves.fingerprint(asked.withVersion(0));
    var earlier = locked.earlier();
    if (earlier == null) earlier = cases.earlier(asked.command()).orElse(null);
    if (earlier != null) {
      Casework.requireSame(earlier, asked.caseId(), fingerprint);
      return views.of(file, caller);
    }
    if (!file.open()) throw new RuleBroken("case-concluded", "该办件已办结，不需要再转办");
    if (timing.expired(file, moves.now())) throw new LimitPassed();
    var power = power(file, caller, asked.branch());
    if (!file.fresh(asked.version(), power.branch())) throw Moves.stale();
    var to = asked.to() == null ? giver(file, power) : taker(file, power, asked, caller);
    var form = to == null ? Map.<String, Object>of() : Map.<String, Object>of("to", to.name());
    var note = new Note(asked.command(), asked.reason(), List.of(), form, fingerprint);
    var remark = asked.to() == null ? Remark.RETURNED : Remark.TRANSFERRED;
    return views.of(
        moves.assign(file, remark, new Handing(power.branch(), to, note), power, caller), caller);
  }

  private Power power(CaseFile file, Caller caller, @Nullable String branch) {
    return powers
        .giving(file, caller, branch)
        .orElseThrow(
            () -> new AccessDeniedException("not in the caller's hands, nor theirs to distribute"));
  }

  private static Seat seat(CaseFile file, @Nullable String branch) {
    return Powers.waiting(file).stream()
        .filter(each -> Objects.equals(each.branch(), branch))
        .findFirst()
        .orElseThrow(() -> new RuleBroken("not-with-staff", "该办件现在不在工作人员手里，不需要转办"))
        .seat();
  }

  private Assignee taker(CaseFile file, Power power, HandOver asked, Caller caller) {
    var seat = seat(file, power.branch());
    var held = file.turn().assignee(power.branch());
    if (held != null && held.staff().equals(asked.to()))
      throw new RuleBroken("already-there", "该办件已经在" + held.name() + "手里");
    var staff =
        organization.staffIn(seat.department(), seat.post()).stream()
            .filter(each -> each.id().equals(asked.to()))
            .findFirst()
            .orElseThrow(() ->
                new RuleBroken(
                    "not-of-the-post",
                    "只能转给“%s”岗位的同事，请从名单中选择"
                        .formatted(views.holder(seat.department(), seat.post()))));
    var giver = caller.subject().id();
    return new Assignee(
        staff.id(),
        staff.name(),
        moves.now(),
        giver.equals(staff.id()) ? null : giver,
        giver.equals(staff.id()) ? null : caller.name(),
        asked.reason());
  }

  /** To whom it is given back: null for whoever holds the post. */
  private @Nullable Assignee giver(CaseFile file, Power power) {
    var held = file.turn().assignee(power.branch());
    if (held == null) throw new RuleBroken("not-transferred", "该办件没有转办给个人，不需要退回；要请同事办理请用转办");
    var from = held.from();
    var seat = seat(file, power.branch());
    if (from == null
        || organization.staffIn(seat.department(), seat.post()).stream()
            .noneMatch(each -> each.id().equals(from))) return null;
    return new Assignee(
        from, Objects.requireNonNullElse(held.fromName(), from), moves.now(), null, null, null);
  }

  /**
   * Asks for nothing but that the caller has the case in hand, or distributes its work.
   *
   * @throws NotFound when the caller may not know of the case
   * @throws AccessDeniedException when it is in other hands
   */
  public void requireInHand(UUID caseId) {
    var caller = Callers.current();
    power(cases.find(caseId, Reach.of(caller)).orElseThrow(Casework::missing), caller, null);
  }

  /**
   * To whom the caller may give the work: others of the post, without those who have it.
   *
   * @throws NotFound when the caller may not know of the case
   */
  public List<Staff> colleagues(UUID caseId, @Nullable String branch) {
    var caller = Callers.current();
    var file = cases.find(caseId, Reach.of(caller)).orElseThrow(Casework::missing);
    var power = power(file, caller, branch);
    var seat = seat(file, power.branch());
    var held = file.turn().assignee(power.branch());
    return organization.staffIn(seat.department(), seat.post()).stream()
        .filter(each -> held == null || !held.staff().equals(each.id()))
        .filter(each -> !caller.subject().id().equals(each.id()))
        .toList();
  }
}
