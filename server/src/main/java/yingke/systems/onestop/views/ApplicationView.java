package yingke.systems.onestop.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.ActionView;
import yingke.capability.casework.ClockView;
import yingke.capability.casework.Lamp;
import yingke.capability.casework.StepView;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.remedies.Remedy;

/**
 * An application as its applicant sees it.
 *
 * @param state DRAFT, SUBMITTED, SUPPLEMENT (waits for the applicant), GRANTED, REFUSED, DECLINED
 *     or WITHDRAWN
 * @param stateTitle the state in words
 * @param agents who acted in the applicant's name: “亲友李四”
 * @param values by field; sensitive values of others are masked
 * @param fields in the order of the form, with where a prefilled value comes from
 * @param progress where the case is, null for a draft
 * @param decision what was decided and why, null until then
 * @param remedies where one may turn against it, null unless it was refused or declined
 * @param license the e-license, null unless granted
 * @param supplement what the clerk asked for, null when nothing
 * @param review people looking again at an automatic refusal, null when nobody asked
 * @param reviewable whether the applicant may ask for that now
 * @param rateable whether the matter is finished and not rated yet
 * @param stars of the applicant's rating, null when there is none
 * @param version for {@code If-Match} of the next save
 */
public record ApplicationView(
    UUID id,
    String number,
    ItemRef item,
    String state,
    String stateTitle,
    SubjectRef.Kind applicantKind,
    String applicantName,
    List<String> agents,
    Map<String, Object> values,
    List<FieldView> fields,
    List<MaterialView> materials,
    @Nullable Progress progress,
    @Nullable DecisionView decision,
    @Nullable Remedy remedies,
    @Nullable LicenseRef license,
    @Nullable SupplementView supplement,
    @Nullable ReviewView review,
    boolean reviewable,
    boolean rateable,
    @Nullable Integer stars,
    int version,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant submittedAt) {

  /** The service item. */
  public record ItemRef(String id, String name, String department, String departmentName) {}

  /**
   * A field of the form.
   *
   * @param library which base library filled it, null when it is the applicant's to fill
   * @param source department that answers for the value
   * @param fact true when it can only be disputed, false when it may be overtyped
   * @param masked true when the value shown is not whole
   */
  public record FieldView(
      String name,
      String title,
      @Nullable String library,
      @Nullable String source,
      @Nullable LocalDate asOf,
      boolean fact,
      boolean masked,
      @Nullable DisputeView dispute) {}

  /**
   * "This is wrong", as it was said.
   *
   * @param advice how the source gets it right
   */
  public record DisputeView(
      String claimed,
      String explanation,
      String advice,
      @Nullable UUID correction,
      @Nullable UUID file,
      Instant at) {}

  /**
   * Where the case is.
   *
   * @param holder in whose hands it is, null when closed
   * @param remaining workdays until the nearest last day, negative when past; null without a clock
   */
  public record Progress(
      UUID caseId,
      StepView step,
      @Nullable String holder,
      @Nullable Integer remaining,
      Lamp lamp,
      boolean statutoryOverdue,
      List<ClockView> clocks,
      List<ActionView> actions,
      @Nullable String outcome,
      int version) {}

  /**
   * A decision.
   *
   * @param rule id of the rule that decided, null when people did
   */
  public record DecisionView(
      boolean granted,
      String kind,
      String explanation,
      @Nullable String rule,
      @Nullable String ruleVersion,
      Instant decidedAt) {}

  /**
   * The e-license.
   *
   * @param state MAKING until it is made, then ISSUED
   */
  public record LicenseRef(@Nullable UUID id, String state) {}

  /**
   * A supplement notice.
   *
   * @param until the last day to hand it in, null when none is set
   */
  public record SupplementView(
      List<Asked> items,
      @Nullable String opinion,
      Instant givenAt,
      @Nullable LocalDate until,
      @Nullable Instant answeredAt) {}

  /** A material that was asked for again, and why. */
  public record Asked(String material, String name, String problem) {}

  /** People looking again. */
  public record ReviewView(String reason, Instant askedAt, @Nullable String outcome) {}
}
