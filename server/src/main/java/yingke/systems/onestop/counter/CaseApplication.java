package yingke.systems.onestop.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.views.MaterialView;

/**
 * An application as officers see it; sensitive values are masked until they are unmasked one by
 * one.
 *
 * @param materials each with its state, so that the check of the materials is a list to go through
 * @param amended titles of the fields that the applicant changed while a supplement was asked for
 * @param reviewReason why the applicant asked people to look again, null when they did not
 * @param renews whether it asks for the renewal of a license
 */
record CaseApplication(
    UUID caseId,
    String number,
    String item,
    String itemName,
    SubjectRef.Kind applicantKind,
    String applicantName,
    @Nullable Instant submittedAt,
    List<ShownField> fields,
    List<MaterialView> materials,
    List<Ruled> decisions,
    List<String> amended,
    @Nullable String reviewReason,
    boolean renews) {

  /**
   * A filled-in field.
   *
   * @param value as it may be shown: text, number, yes or no, or a list
   * @param words what the value says to people: a place's name instead of its code
   * @param masked true when it can be unmasked
   * @param library which base library holds the value, null when the applicant wrote it
   * @param reason why the applicant holds to a value that a check flags
   */
  record ShownField(
      String name,
      String title,
      Object value,
      String words,
      boolean masked,
      @Nullable String library,
      @Nullable String source,
      @Nullable LocalDate asOf,
      @Nullable String reason,
      @Nullable ShownDispute dispute) {}

  /**
   * What the applicant says is wrong.
   *
   * @param held what the library says, masked like the field
   */
  record ShownDispute(String held, String explanation, boolean hasFile, Instant at) {}

  /** A decision that was made; {@code rule} is null when people made it. */
  record Ruled(
      boolean granted,
      String explanation,
      @Nullable String rule,
      @Nullable String ruleVersion,
      Instant decidedAt) {}
}
