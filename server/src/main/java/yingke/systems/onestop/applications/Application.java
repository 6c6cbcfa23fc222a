package yingke.systems.onestop.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.web.RuleBroken;

/**
 * One applicant's request for one service item, from its draft to its end.
 *
 * @param command that created it
 * @param itemVersion of the item's file on which it began
 * @param department id of the organ that decides
 * @param version counts what was typed; uploads do not change it, so that they cannot get in the
 *     way of an autosave
 * @param submission command that handed it in, null for a draft
 * @param outcome of the case, null until it is concluded
 */
public record Application(
    UUID id,
    UUID command,
    String number,
    String item,
    int itemVersion,
    String department,
    SubjectRef applicant,
    String applicantName,
    State state,
    Content content,
    int version,
    Instant createdAt,
    Instant changedAt,
    @Nullable UUID submission,
    @Nullable Instant submittedAt,
    @Nullable UUID caseId,
    @Nullable String outcome,
    @Nullable Instant concludedAt) {

  /** How far it is, as far as onestop itself knows; its case knows more. */
  public enum State {
    DRAFT,
    SUBMITTED,
    CONCLUDED
  }

  /** What begins the matter of its case. */
  private static final String MATTER = "onestop.application:";

  /** What its case, documents and license say they come from. */
  public String matter() {
    return matter(id);
  }

  public static String matter(UUID id) {
    return MATTER + id;
  }

  /** For what the base libraries are read: the number is what the person concerned sees. */
  public String purpose() {
    return MATTER + number;
  }

  /** The application that a matter names; throws when it is none of ours. */
  public static UUID ofMatter(String matter) {
    if (!matter.startsWith(MATTER))
      throw new IllegalArgumentException(matter + " is no application");
    return UUID.fromString(matter.substring(MATTER.length()));
  }

  public static boolean isMatter(String matter) {
    return matter.startsWith(MATTER);
  }

  /** Before it is stored: with what is known and who it is that applies. */
  public Application filled(Content known, String name) {
    return new Application(
        id,
        command,
        number,
        item,
        itemVersion,
        department,
        applicant,
        name,
        state,
        known,
        version,
        createdAt,
        changedAt,
        submission,
        submittedAt,
        caseId,
        outcome,
        concludedAt);
  }

  public void requireDraft() {
    if (state != State.DRAFT)
      throw new RuleBroken("already-submitted", "这份申请已经提交，不能再改；需要更改的请撤回后重新申请，或等待补正通知");
  }

  /** The case that it became; throws for a draft. */
  public UUID requireCase() {
    if (caseId == null) throw new RuleBroken("not-submitted", "这份申请还没有提交，请先提交");
    return caseId;
  }

  /** Personal data stay out of logs. */
  @Override
  public String toString() {
    return "Application[" + number + "]";
  }
}
