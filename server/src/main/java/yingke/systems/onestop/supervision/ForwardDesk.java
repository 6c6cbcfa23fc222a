package yingke.systems.onestop.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Consultations;
import yingke.kernel.audit.Audit;
import yingke.kernel.calendar.Workdays;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;

/**
 * Hands a bad rating or a complaint to the department that it is about (交办), as a child case of the
 * supervisor's: that department says what it put right, the supervisor asks the applicant and
 * concludes. The applicant's own limit runs on, and the department does not learn who it was.
 */
@Service
class ForwardDesk {
  private final SupervisionDesk desk;
  private final Consultations consultations;
  private final Workdays workdays;
  private final Audit audit;
  private final Clock clock;

  ForwardDesk(
      SupervisionDesk desk,
      Consultations consultations,
      Workdays workdays,
      Audit audit,
      Clock clock) {
    this.desk = desk;
    this.consultations = consultations;
    this.workdays = workdays;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the department is to put right and to answer. */
  record Forward(
      @NotBlank(message = "请写明要承办单位整改什么") @Size(min = 4, max = 500, message = "请写 4 到 500 个字")
          String words) {}

  /**
   * @throws RuleBroken when nobody has asked the applicant yet
   * @throws BadInput when the words tell whose it is
   */
  @PreAuthorize("hasAuthority('onestop.supervision.handle')")
  @Transactional
  public SupervisedCase forward(UUID caseId, CommandId command, Forward asked) {
    var found = desk.visible(caseId);
    if (!desk.isHeard(found)) throw new RuleBroken("not-contacted", "请先联系评价人，听清楚哪里没做好，再交承办单位整改");
    requireUntold(desk.about(found), asked.words());
    consultations.ask(
        new Consultations.Question(
            caseId,
            command.value(),
            found.department(),
            "请整改并回复：" + asked.words().strip(),
            limit(found.due())));
    audit.record(
        "onestop.supervision.handle",
        "supervision:" + found.number(),
        Map.of("act", "forward", "department", found.department()));
    return desk.get(caseId);
  }

  /** One workday before the applicant's answer is due, so that there is a day to ask them. */
  private int limit(LocalDate due) {
    var today = LocalDate.now(clock);
    return due.isAfter(today) ? Math.max(1, workdays.between(today, due) - 1) : 1;
  }

  private void requireUntold(Application about, String words) {
    boolean told =
        Stream.of(about.applicantName(), about.number(), desk.phone(about))
            .filter(Objects::nonNull)
            .anyMatch(words::contains);
    if (told)
      throw new BadInput("identity-told", "words", "交办内容里有评价人的姓名、电话或申请编号，请删去：评价人是谁不能告诉被评价的单位");
  }
}
