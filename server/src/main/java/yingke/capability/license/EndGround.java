package yingke.capability.license;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * A ground on which the law lets a license end or be suspended; license-ends.yaml.
 *
 * @param basis the article
 * @param effectiveFrom first day on which it holds
 * @param check CHECKED when the article was read in the text of the law, else UNCHECKED
 * @param states how the license must stand
 * @param holder whom it can concern, null for all
 * @param decision whether the number of the penalty decision is needed
 * @param follows what the law gives or denies the holder, null when it says nothing
 */
public record EndGround(
    String id,
    LicenseAct act,
    String title,
    String basis,
    LocalDate effectiveFrom,
    String check,
    List<LicenseState> states,
    SubjectRef.@Nullable Kind holder,
    boolean decision,
    @Nullable String follows) {
  public EndGround {
    states = List.copyOf(states);
  }

  /**
   * @throws RuleBroken when the ground does not fit how the license stands or who holds it
   */
  void require(LicenseState state, SubjectRef.Kind kind, @Nullable String number) {
    if (!states.contains(state))
      throw new RuleBroken(
          "license-ground-state",
          "该证照目前是“%s”，不能以“%s”为由%s，请换一个合法的理由".formatted(state.title(), title, act.title()));
    if (holder != null && holder != kind)
      throw new RuleBroken(
          "license-ground-holder",
          kind == SubjectRef.Kind.PERSON
              ? "持证人是个人，不适用“" + title + "”，请换一个合法的理由"
              : "持证主体是单位，不适用“" + title + "”，请换一个合法的理由");
    if (decision && (number == null || number.isBlank()))
      throw new RuleBroken("license-decision-missing", act.title() + "是行政处罚，请填写行政处罚决定书文号");
  }
}
