package yingke.kernel.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.OrganDuties;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.RuleBroken;

/**
 * Organs begin and end by the system administrator. An organ alone lets nobody do anything: what
 * its people may do takes two people, as everywhere.
 */
@Service
class OrganDesk {
  private final Organization organization;
  private final OrganRules rules;
  private final List<OrganDuties> duties;
  private final Audit audit;
  private final Clock clock;

  OrganDesk(
      Organization organization,
      OrganRules rules,
      List<OrganDuties> duties,
      Audit audit,
      Clock clock) {
    this.organization = organization;
    this.rules = rules;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /** Founds an organ; the same one a second time changes nothing. */
  @PreAuthorize("hasAuthority('identity.organ.manage')")
  @Transactional
  public void found(FoundOrgan order) {
    var organ = order.department();
    var known = organization.findDepartment(organ.id());
    if (known.isPresent()) {
      if (known.get().equals(organ)) return;
      throw new BadInput(
          "organ-exists", "id", "编号 " + organ.id() + " 已经是" + known.get().name() + "的");
    }
    for (var problem : rules.problems(organ, all()).entrySet())
      throw new BadInput("organ-wrong", problem.getKey(), problem.getValue());
    organization.found(organ);
    record(organ, Map.of("act", "found", "name", organ.name(), "uscc", organ.uscc()));
  }

  /** Abolishes an organ in which nobody holds a post and nothing is in hand. */
  @PreAuthorize("hasAuthority('identity.organ.manage')")
  @Transactional
  public void close(String id, CloseOrgan order) {
    var organ = organization.department(id);
    if (organ.closed())
      throw new RuleBroken("organ-closed", organ.name() + "已于 " + organ.until() + " 撤销");
    if (order.until().isAfter(LocalDate.now(clock)))
      throw new BadInput("organ-until-later", "until", "撤销日期不能晚于今天，请到那一天再办");
    if (organ.since() != null && order.until().isBefore(organ.since()))
      throw new BadInput("organ-until-early", "until", "撤销日期不能早于设立日期 " + organ.since());
    var left = inHand(organ);
    if (!left.isEmpty())
      throw new RuleBroken("organ-in-use", organ.name() + "还不能撤销：还有" + left + "。请先移交或办结");
    organization.close(organ, order.until());
    record(
        organ,
        Map.of(
            "act", "close", "until", order.until().toString(), "reason", order.reason().strip()));
  }

  private String inHand(Department organ) {
    int seats = organization.seats(organ.id());
    var below =
        organization.departments().stream()
            .filter(each -> organ.id().equals(each.parent()) && !each.closed())
            .count();
    var left =
        duties.stream()
            .map(duty -> duty.inHand(organ.id()))
            .flatMap(Optional::stream)
            .collect(Collectors.toList());
    if (below > 0) left.addFirst(below + " 个下级单位");
    if (seats > 0) left.addFirst(seats + " 个岗位有人任职");
    return String.join("、", left);
  }

  private Map<String, Department> all() {
    return organization.departments().stream()
        .collect(Collectors.toMap(Department::id, Function.identity()));
  }

  private void record(Department organ, Map<String, String> said) {
    audit.record("identity.organ.manage", "department:" + organ.id(), said);
  }
}
