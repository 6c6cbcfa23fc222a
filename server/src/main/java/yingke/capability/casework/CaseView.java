package yingke.capability.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/**
 * A case as the caller may see it.
 *
 * @param procedureVersion the case stays on it for good
 * @param step where it is, or where it was concluded
 * @param status {@code OPEN} or {@code CLOSED}
 * @param outcome how it ended: {@code granted}, {@code refused}, {@code declined}, {@code
 *     withdrawn}, …; null while it is open
 * @param holder in whose hands it is: “黄山区市场监督管理局 审核” or “申请人”; null when closed
 * @param lamp against the promise
 * @param statutoryOverdue the second mark: past the limit that the law sets
 * @param actions what this caller may do now
 * @param parent the case that asked for this one; null for a case of its own
 * @param assignee into whose hands its step was given; null for whoever holds the post, and to the
 *     applicant
 * @param behalf name of the one who is away and for whom this caller has it in hand; null for
 *     themselves
 * @param branches of the step that it is in; empty for an ordinary step
 * @param children cases that it asked for, such as consultations; to the applicant none
 * @param urgings what leaders wrote about it, with the answers; to the applicant none
 * @param may what this caller may do with it beside the actions
 */
public record CaseView(
    UUID id,
    String number,
    String procedure,
    int procedureVersion,
    String procedureName,
    String matter,
    String subject,
    SubjectRef party,
    String partyName,
    String department,
    String departmentName,
    String division,
    String divisionName,
    StepView step,
    String status,
    @Nullable String outcome,
    @Nullable String holder,
    int version,
    Instant openedAt,
    @Nullable Instant closedAt,
    Lamp lamp,
    boolean statutoryOverdue,
    List<ClockView> clocks,
    List<ActionView> actions,
    Map<String, Object> data,
    @Nullable UUID parent,
    @Nullable Assignee assignee,
    @Nullable String behalf,
    List<BranchView> branches,
    List<ChildView> children,
    List<UrgingView> urgings,
    CaseMay may) {
  public boolean open() {
    return status.equals("OPEN");
  }
}
