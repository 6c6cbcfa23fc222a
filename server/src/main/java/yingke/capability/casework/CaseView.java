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
    Map<String, Object> data) {
  public boolean open() {
    return status.equals("OPEN");
  }
}
