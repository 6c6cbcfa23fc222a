package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.Limit;
import yingke.capability.casework.procedures.Action.ToStep;

/**
 * Where a case can be.
 *
 * @param title in the words of officers: “现场核查”
 * @param plain in the words of applicants
 * @param actor a post of the case's department, {@code party} or {@code system}; with branches: who
 *     may do what concerns all of them
 * @param limit of this step alone, a clock of the step's id; null for none
 * @param onExpiry action that the program performs when that limit is over; null for none
 * @param branches what is done side by side in it; null for an ordinary step
 * @param waits whether its officers have to wait for the answers of those who were consulted
 * @param special makes it a special procedure, in which other clocks stand
 */
public record Step(
    String id,
    String title,
    String plain,
    String actor,
    @Nullable Limit limit,
    @Nullable String onExpiry,
    @Nullable Special special,
    @Nullable Branches branches,
    boolean waits,
    List<Action> actions) {

  /**
   * A special procedure (行政许可法 Art. 45).
   *
   * @param kind 听证、招标、拍卖、检验、检测、检疫、鉴定 or 专家评审
   * @param pauses clocks that stand while the case is in the step
   * @param days field of the form of the action that leads here: how many days it is expected to
   *     take, which has to be told in writing
   */
  public record Special(String kind, List<String> pauses, String days) {}

  /** What may be done here and not everywhere: its own actions and those of its branches. */
  public List<Action> ownActions() {
    if (branches == null) return actions;
    var all = new ArrayList<>(actions);
    all.addAll(branches.actions());
    return List.copyOf(all);
  }

  /** Steps that its actions lead to; back is not among them. */
  List<String> next() {
    var next = new ArrayList<String>();
    if (branches != null) next.add(branches.to());
    for (var action : ownActions()) if (action.target() instanceof ToStep(var to)) next.add(to);
    return next;
  }
}
