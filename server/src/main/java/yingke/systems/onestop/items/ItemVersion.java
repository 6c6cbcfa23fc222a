package yingke.systems.onestop.items;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/**
 * One version of a service item, from the first draft to its withdrawal. A published one is never
 * changed: cases that began under it end under it.
 *
 * @param effectiveFrom first day on which new applications fall under it; null while it is not
 *     published, or when it held before the program knew it
 * @param reason why it was sent back or withdrawn
 * @param rowVersion for {@code If-Match}
 */
public record ItemVersion(
    String item,
    int version,
    Stage state,
    @Nullable LocalDate effectiveFrom,
    ServiceItem content,
    String author,
    String authorName,
    @Nullable String reviewer,
    @Nullable String reviewerName,
    @Nullable String reason,
    int rowVersion,
    Instant changedAt) {

  /** How far it has come. */
  public enum Stage {
    /** Its department writes it. */
    DRAFT,
    /** The data bureau reads it. */
    REVIEW,
    /** It holds from its day on, until a later one does. */
    PUBLISHED,
    /** Nobody can apply under it any more. */
    WITHDRAWN;

    private void require(Stage wanted, String code, String sentence) {
      if (this != wanted) throw new RuleBroken(code, sentence);
    }
  }

  boolean holdsOn(LocalDate day) {
    return state == Stage.PUBLISHED && (effectiveFrom == null || !effectiveFrom.isAfter(day));
  }

  /** Only a draft can be written in. */
  public void requireDraft() {
    state.require(Stage.DRAFT, "item-not-draft", "这个版本已经送审或发布，不能再改；要修改请先退回，或另起一个新版本");
  }

  /** Only what waits for review can be judged. */
  public void requireReview() {
    state.require(Stage.REVIEW, "item-not-in-review", "这个版本不在待审核状态，可能刚被别人处理过，请刷新后再看");
  }

  /** Only what holds can be withdrawn. */
  public void requirePublished() {
    state.require(Stage.PUBLISHED, "item-not-published", "只有已发布的版本可以停用");
  }

  /** Nobody publishes what they wrote themselves. */
  public void requireSecondPerson(String account) {
    if (author.equals(account)) throw new RuleBroken("second-person", "这个版本是您自己编写的，须由另一位同事审核发布");
  }

  /** Nothing is published for a day that is past. */
  public static void requireNotPast(LocalDate effectiveFrom, LocalDate today) {
    if (effectiveFrom.isBefore(today))
      throw new RuleBroken("effective-in-the-past", "生效日期不能早于今天，请改为今天或以后的日期");
  }
}
