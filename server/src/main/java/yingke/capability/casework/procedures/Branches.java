package yingke.capability.casework.procedures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.Limit;

/**
 * What several posts or departments do side by side within one step: 并联审批, 会签.
 *
 * @param join when the case goes on
 * @param to the step that it then enters
 * @param actions what each branch may do; one of them joins, any other leaves the step for all
 */
public record Branches(Join join, String to, List<Branch> all, List<Action> actions) {
  /** When the case goes on. */
  public enum Join {
    /** When every branch is done. */
    ALL,
    /** When one of them is. */
    ANY
  }

  /**
   * One of them.
   *
   * @param department id of the department that acts; null for the case's own
   * @param post whoever holds it there
   * @param limit of this branch alone, a clock {@code <step>.<branch>}; null for none
   * @param officers how many different people have to sign before it is done
   */
  public record Branch(
      String id,
      String title,
      @Nullable String department,
      String post,
      @Nullable Limit limit,
      int officers) {
    /** Id of the clock of its own limit. */
    public String clock(String step) {
      return step + "." + id;
    }

    public String departmentOf(String own) {
      return department == null ? own : department;
    }
  }

  public Optional<Branch> find(String branch) {
    return all.stream().filter(each -> each.id().equals(branch)).findFirst();
  }
}
