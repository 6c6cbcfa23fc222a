package yingke.capability.casework.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Deputies;
import yingke.capability.casework.cases.After;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;

/** Arranges who acts for whom; everybody for themselves, who distributes work for their own. */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.act', 'casework.work.assign')")
class DelegationDesk {
  private static final String ASSIGN = "casework.work.assign";

  private final DelegationStore delegations;
  private final DeputyDeedQueries deeds;
  private final Deputies deputies;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  DelegationDesk(
      DelegationStore delegations,
      DeputyDeedQueries deeds,
      Deputies deputies,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.delegations = delegations;
    this.deeds = deeds;
    this.deputies = deputies;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  List<Delegation> list() {
    var caller = Callers.current();
    var scope = caller.scope();
    boolean distributes = caller.may(ASSIGN);
    return delegations.list(
        caller.subject().id(),
        distributes ? scope.departments() : Set.of(),
        distributes && scope.allDepartments());
  }

  @Transactional
  Delegation arrange(CommandId command, Absence absence) {
    var caller = Callers.current();
    var known = delegations.find(command.value());
    if (known.isPresent()) return known.get();
    var principal =
        staff(absence.principal() == null ? caller.subject().id() : absence.principal());
    requireOwn(caller, principal.id(), principal.department());
    if (absence.lastDay().isBefore(LocalDate.now(clock)))
      throw new RuleBroken("absence-past", "委托的日期已经过去，请重新填写");
    var arranged =
        Delegation.arranged(
            command.value(),
            principal,
            staff(absence.deputy()),
            absence,
            delegations.named(Objects.requireNonNullElse(absence.posts(), List.of())),
            caller.account(),
            clock.instant());
    delegations.lock(principal.department());
    arranged.requireClear(delegations.sameDays(arranged));
    delegations.insert(arranged);
    deputies.changed();
    audit.record(
        "casework.delegation.arrange",
        "casework.delegation:" + arranged.id(),
        Map.of("principal", arranged.principal(), "deputy", arranged.deputy()));
    return arranged;
  }

  /** What the deputy did in the absent one's name, newest first. */
  Page<DeputyDeed> deeds(UUID id, @Nullable String after, int limit) {
    var caller = Callers.current();
    var found = delegations.find(id).orElseThrow(DelegationDesk::missing);
    if (!found.deputy().equals(caller.subject().id()))
      requireOwn(caller, found.principal(), found.department());
    var rows = deeds.of(found, After.parse(after), limit + 1);
    return Page.cut(rows, limit, row -> new After(row.at(), row.id()).toString());
  }

  @Transactional
  Delegation revoke(UUID id) {
    var caller = Callers.current();
    var found = delegations.find(id).orElseThrow(DelegationDesk::missing);
    if (!found.deputy().equals(caller.subject().id()))
      requireOwn(caller, found.principal(), found.department());
    found.requireNotOver(LocalDate.now(clock));
    delegations.revoke(id, clock.instant());
    deputies.changed();
    audit.record("casework.delegation.revoke", "casework.delegation:" + id, Map.of());
    return delegations.find(id).orElseThrow();
  }

  private static void requireOwn(Caller caller, String principal, String department) {
    if (caller.subject().id().equals(principal)) return;
    if (!caller.may(ASSIGN) || !caller.scope().covers(department))
      throw new AccessDeniedException("one arranges this for oneself or for one's department");
  }

  private Staff staff(String id) {
    return organization
        .findStaff(id)
        .orElseThrow(() -> new NotFound("没有编号为 " + id + " 的工作人员，请从名单中选择"));
  }

  private static NotFound missing() {
    return new NotFound("没有找到该委托，可能编号有误");
  }
}
