package yingke.capability.casework.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.clocks.Limit;

/**
 * Where a case can be.
 *
 * @param title in the words of officers: “现场核查”
 * @param plain in the words of applicants
 * @param actor a post of the case's department, {@code party} or {@code system}
 * @param limit of this step alone, a clock of the step's id; null for none
 * @param onExpiry action that the program performs when that limit is over; null for none
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
}
