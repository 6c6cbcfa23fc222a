package yingke.systems.onestop.publicity;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.systems.onestop.timeline.Milestones;

/**
 * Who hears of an objection: the officers of the town that put the notice up, at once, and the
 * applicant that there is one and what came of it. What was said and by whom stays with the
 * officers.
 */
@Component
class ObjectionWatch {
  private static final String POST = "township";

  private final Notices notices;
  private final Organization organization;
  private final Milestones milestones;

  ObjectionWatch(Notices notices, Organization organization, Milestones milestones) {
    this.notices = notices;
    this.organization = organization;
    this.milestones = milestones;
  }

  /** One arrived; part of the transaction that keeps it. */
  void raised(Publicity notice, Objection objection) {
    organization.staffIn(notice.department(), POST).stream()
        .filter(officer -> isOf(notice.town(), officer))
        .forEach(officer -> tell(officer.id(), notice, objection));
    milestones.add(
        objection.id(),
        notice.application(),
        objection.raisedAt(),
        "objection-raised",
        "公示有异议",
        "公示期间有人提出异议（编号 %s），工作人员正在核实；核实以前不会批准。".formatted(objection.number()),
        "群众");
  }

  /** One was verified. */
  void answered(Publicity notice, Objection objection) {
    boolean upheld = Boolean.TRUE.equals(objection.upheld());
    milestones.add(
        named("answered", objection.id().toString()),
        notice.application(),
        Objects.requireNonNull(objection.answeredAt()),
        "objection-answered",
        upheld ? "异议成立" : "异议不成立",
        upheld
            ? "编号 %s 的异议经核实成立，要重新调查，调查以后重新公示。".formatted(objection.number())
            : "编号 %s 的异议经核实不成立，继续往下办。".formatted(objection.number()),
        organization.findDepartment(notice.department()).map(Department::name).orElse(""));
  }

  private boolean isOf(String town, Staff officer) {
    return organization.department(officer.department()).division().equals(town);
  }

  private void tell(String officer, Publicity notice, Objection objection) {
    notices.tell(
        new Notice(
            named(objection.id().toString(), officer),
            new SubjectRef(Kind.STAFF, officer),
            "公示有异议，请核实",
            "“%s”（%s）的公示有人提出异议，编号 %s。请核实，在办件的“公示”里写明是否成立；处理完以前不能批准。"
                .formatted(notice.itemName(), notice.name(), objection.number()),
            "/work/cases/" + notice.caseId(),
            null));
  }

  private static UUID named(String what, String whose) {
    return UUID.nameUUIDFromBytes(
        ("onestop.objection:" + what + ":" + whose).getBytes(StandardCharsets.UTF_8));
  }
}
