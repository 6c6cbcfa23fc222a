package yingke.capability.registry.own;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.registry.Correctable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * A request to correct one attribute (校核), sent to the department that is its source.
 *
 * @param about a person or a firm of the base libraries
 * @param claimed what they say is right, in the clear
 */
record Correction(
    UUID id,
    UUID command,
    SubjectRef about,
    Correctable attribute,
    String department,
    String claimed,
    String explanation,
    State state,
    Instant openedAt,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    int version) {

  enum State {
    OPEN("待核实"),
    ACCEPTED("已更正"),
    DECLINED("不予更正");

    private final String title;

    State(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  Correction answered(boolean accepted, String answer, String by, Instant at) {
    if (state != State.OPEN) throw new RuleBroken("already-answered", "这条更正申请已经答复，请刷新后查看");
    return new Correction(
        id,
        command,
        about,
        attribute,
        department,
        claimed,
        explanation,
        accepted ? State.ACCEPTED : State.DECLINED,
        openedAt,
        answer,
        by,
        at,
        version);
  }
}
