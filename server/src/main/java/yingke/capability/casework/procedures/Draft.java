package yingke.capability.casework.procedures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.web.RuleBroken;

/**
 * A new version of a procedure on its way: written, checked, reviewed by somebody else, published.
 *
 * @param editors accounts of all who wrote in it; none of them reviews it
 * @param review what the reviewer wrote; null before the first review
 */
record Draft(
    UUID id,
    String procedureId,
    String text,
    State state,
    int version,
    List<String> editors,
    String editorName,
    Instant changedAt,
    @Nullable String review,
    @Nullable String reviewerName,
    @Nullable Instant reviewedAt) {
  /** How far it is. */
  enum State {
    DRAFT,
    REVIEW,
    PUBLISHED,
    DISCARDED
  }

  Draft {
    editors = List.copyOf(editors);
  }

  static Draft begun(
      UUID id, String procedure, String text, String account, String name, Instant now) {
    return new Draft(
        id, procedure, text, State.DRAFT, 0, List.of(account), name, now, null, null, null);
  }

  Draft edited(String other, String account, String name, Instant now) {
    require(State.DRAFT, "只有草稿可以修改；已送审的请先由复核人退回");
    var all = new ArrayList<>(editors);
    if (!all.contains(account)) all.add(account);
    return new Draft(
        id,
        procedureId,
        other,
        State.DRAFT,
        version,
        all,
        name,
        now,
        review,
        reviewerName,
        reviewedAt);
  }

  Draft submitted(List<Checked.Mistake> mistakes) {
    require(State.DRAFT, "该草稿不在编写中，不能送审");
    if (!mistakes.isEmpty()) {
      var first = mistakes.getFirst();
      throw new RuleBroken(
          "procedure-mistaken",
          "流程还有 %d 处错误，请先改正：第 %d 行，%s".formatted(mistakes.size(), first.line(), first.sentence()));
    }
    return in(State.REVIEW);
  }

  Draft reviewed(boolean approved, String words, String account, String name, Instant now) {
    require(State.REVIEW, "该草稿没有送审，不能复核");
    if (editors.contains(account)) throw new RuleBroken("review-own", "流程须由另一人复核后发布，编写过的人不能自己复核");
    return new Draft(
        id,
        procedureId,
        text,
        approved ? State.PUBLISHED : State.DRAFT,
        version,
        editors,
        editorName,
        changedAt,
        words,
        name,
        now);
  }

  Draft discarded() {
    if (state == State.PUBLISHED) throw new RuleBroken("draft-published", "该草稿已经发布，不能作废");
    return in(State.DISCARDED);
  }

  private Draft in(State next) {
    return new Draft(
        id,
        procedureId,
        text,
        next,
        version,
        editors,
        editorName,
        changedAt,
        review,
        reviewerName,
        reviewedAt);
  }

  private void require(State needed, String sentence) {
    if (state != needed) throw new RuleBroken("draft-state", sentence);
  }
}
