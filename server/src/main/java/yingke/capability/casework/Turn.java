package yingke.capability.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.procedures.Branches;
import yingke.capability.casework.procedures.Branches.Join;
import yingke.capability.casework.procedures.Step;

/**
 * How far a case is in its present step: who has it in hand, and which of its branches are done.
 *
 * @param since when the step was entered
 * @param changed version of the case when something last happened to the step as a whole
 * @param assignee who has it in hand; null for whoever holds the post
 * @param branches in the order of the procedure; empty for an ordinary step
 */
record Turn(Instant since, int changed, @Nullable Assignee assignee, List<BranchTurn> branches) {
  /**
   * How far one branch is.
   *
   * @param changed version of the case when something last happened to this branch: whoever saw
   *     that version may act, whatever the other branches did since
   */
  record BranchTurn(
      String id,
      int changed,
      @Nullable Assignee assignee,
      List<Signature> signatures,
      boolean done) {
    BranchTurn {
      signatures = List.copyOf(signatures);
    }

    boolean signedBy(String account) {
      return signatures.stream().anyMatch(each -> each.account().equals(account));
    }
  }

  /** Somebody did what brings a branch to its end. */
  record Signature(String account, String name, Instant at, String action) {}

  Turn {
    branches = List.copyOf(branches);
  }

  static Turn entering(Step step, int version, Instant now) {
    var branches = step.branches();
    return new Turn(
        now,
        version,
        null,
        branches == null
            ? List.of()
            : branches.all().stream()
                .map(each -> new BranchTurn(each.id(), version, null, List.of(), false))
                .toList());
  }

  Optional<BranchTurn> branch(String id) {
    return branches.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** After a signature in a branch, which is done when so many signed as the procedure asks for. */
  Turn signed(Branches rules, String branch, Signature signature, int version) {
    int officers = rules.find(branch).map(Branches.Branch::officers).orElse(1);
    return change(
        branch,
        before -> {
          var signatures = new ArrayList<>(before.signatures());
          signatures.add(signature);
          return new BranchTurn(
              branch,
              version,
              signatures.size() < officers ? null : before.assignee(),
              signatures,
              signatures.size() >= officers);
        });
  }

  boolean joined(Join join) {
    return join == Join.ALL
        ? branches.stream().allMatch(BranchTurn::done)
        : branches.stream().anyMatch(BranchTurn::done);
  }

  /** Into somebody's hands, or back to the post; the branch is null for the step as a whole. */
  Turn assigned(@Nullable String branch, @Nullable Assignee to, int version) {
    if (branch == null) return new Turn(since, version, to, branches);
    return change(
        branch,
        before -> new BranchTurn(before.id(), version, to, before.signatures(), before.done()));
  }

  /** Who has the step in hand, or one branch of it. */
  @Nullable Assignee assignee(@Nullable String branch) {
    return branch == null ? assignee : branch(branch).map(BranchTurn::assignee).orElse(null);
  }

  private Turn change(String branch, java.util.function.UnaryOperator<BranchTurn> how) {
    return new Turn(
        since,
        changed,
        assignee,
        branches.stream().map(each -> each.id().equals(branch) ? how.apply(each) : each).toList());
  }
}
