package yingke.capability.casework;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.procedures.Action;
import yingke.capability.casework.procedures.Branches.Branch;
import yingke.capability.casework.procedures.Procedure;
import yingke.capability.casework.scope.Reach;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Seat;
import yingke.kernel.identity.SubjectRef;

/** Finds by what right somebody may do something with a case: their own, or an absent one's. */
@Component
class Powers {
  /** For those who distribute the work of their department. */
  private static final String ASSIGN = "casework.work.assign";

  /** For those who answer for departments. */
  private static final String URGE = "casework.urging.write";

  private final Deputies deputies;

  Powers(Deputies deputies) {
    this.deputies = deputies;
  }

  /**
   * Leaves aside whether the action may be done at all; empty when it is not the caller's to do.
   *
   * @param branch where they want to act; null for wherever they may
   */
  Optional<Power> find(Action action, CaseFile file, Caller caller, @Nullable String branch) {
    return switch (action.by()) {
      case Procedure.PARTY -> own(caller.may(Reach.OWN) && caller.party().equals(file.party()));
      case Procedure.SYSTEM -> own(caller.subject().kind() == SubjectRef.Kind.SYSTEM);
      case Procedure.BRANCH -> inBranch(file, caller, branch);
      case String post -> {
        var seat = new Seat(file.department(), post);
        yield person(file, caller, seat, action.by().equals(file.at().actor()), null);
      }
    };
  }

  /** By what right the caller has the case in hand now, whatever they may do with it. */
  Optional<Power> holding(CaseFile file, Caller caller, @Nullable String branch) {
    if (file.at().branches() != null) return inBranch(file, caller, branch);
    var actor = file.at().actor();
    if (actor.equals(Procedure.PARTY) || actor.equals(Procedure.SYSTEM)) return Optional.empty();
    return person(file, caller, new Seat(file.department(), actor), true, null);
  }

  /**
   * By what right the caller may put the work into other hands: they have it, or they distribute
   * the work of the department that it waits in.
   */
  Optional<Power> giving(CaseFile file, Caller caller, @Nullable String branch) {
    var own = holding(file, caller, branch);
    if (own.isPresent() || !caller.may(ASSIGN)) return own;
    return waiting(file).stream()
        .filter(each -> branch == null || branch.equals(each.branch()))
        .filter(each -> caller.scope().covers(each.seat().department()))
        .map(each -> new Power(each.branch(), null))
        .findFirst();
  }

  /** A post that something of the case waits for, in one branch or in the step as a whole. */
  record Waiting(@Nullable String branch, Seat seat) {}

  static List<Waiting> waiting(CaseFile file) {
    var branches = file.at().branches();
    var actor = file.at().actor();
    if (branches != null)
      return branches.all().stream()
          .filter(each -> file.turn().branch(each.id()).filter(turn -> !turn.done()).isPresent())
          .map(each ->
              new Waiting(each.id(), new Seat(each.departmentOf(file.department()), each.post())))
          .toList();
    return actor.equals(Procedure.PARTY) || actor.equals(Procedure.SYSTEM)
        ? List.of()
        : List.of(new Waiting(null, new Seat(file.department(), actor)));
  }

  CaseMay may(CaseFile file, Caller caller) {
    boolean inside = !caller.party().equals(file.party());
    boolean note = inside && (caller.may(Reach.READ) || caller.may(Reach.ACT));
    if (!file.open()) return new CaseMay(false, false, note, false, false);
    boolean giving = inside && giving(file, caller, null).isPresent();
    return new CaseMay(
        giving,
        inside
            && !file.procedure().id().equals(Consultations.PROCEDURE)
            && holding(file, caller, null).isPresent(),
        note,
        caller.may(URGE) && caller.scope().covers(file.department()),
        giving);
  }

  private static Optional<Power> own(boolean may) {
    return may ? Optional.of(Power.OWN) : Optional.empty();
  }

  private Optional<Power> inBranch(CaseFile file, Caller caller, @Nullable String wanted) {
    var branches = file.at().branches();
    if (branches == null) return Optional.empty();
    for (var branch : branches.all()) {
      if (wanted != null && !wanted.equals(branch.id()) || signedOrDone(file, branch, caller))
        continue;
      var seat = new Seat(branch.departmentOf(file.department()), branch.post());
      var power = person(file, caller, seat, true, branch.id());
      if (power.isPresent()) return power;
    }
    return Optional.empty();
  }

  private static boolean signedOrDone(CaseFile file, Branch branch, Caller caller) {
    return file.turn()
        .branch(branch.id())
        .filter(each -> each.done() || each.signedBy(caller.account()))
        .isPresent();
  }

  /**
   * @param handed whether it matters into whose hands the step was given: not for what another post
   *     may do in it
   */
  private Optional<Power> person(
      CaseFile file, Caller caller, Seat seat, boolean handed, @Nullable String branch) {
    if (!caller.may(Reach.ACT)) return Optional.empty();
    var assignee = handed ? file.turn().assignee(branch) : null;
    if (may(seat, caller.seats(), assignee, caller.subject().id()))
      return Optional.of(branch == null ? Power.OWN : new Power(branch, null));
    for (var absent : deputies.of(caller))
      if (may(seat, absent.seats(), assignee, absent.staff()))
        return Optional.of(new Power(branch, absent));
    return Optional.empty();
  }

  private static boolean may(
      Seat seat, List<Seat> seats, @Nullable Assignee assignee, String staff) {
    return seats.contains(seat) && (assignee == null || assignee.staff().equals(staff));
  }
}
