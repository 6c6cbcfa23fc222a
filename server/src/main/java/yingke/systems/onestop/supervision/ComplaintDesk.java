package yingke.systems.onestop.supervision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.agents.Agents;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;

/** Complaining about how one's application is handled, and what came of it. */
@Service
class ComplaintDesk {
  private final SupervisionStore store;
  private final Supervisors supervisors;
  private final SupervisionRules rules;
  private final ApplicationStore applications;
  private final Audit audit;

  ComplaintDesk(
      SupervisionStore store,
      Supervisors supervisors,
      SupervisionRules rules,
      ApplicationStore applications,
      Audit audit) {
    this.store = store;
    this.supervisors = supervisors;
    this.rules = rules;
    this.applications = applications;
    this.audit = audit;
  }

  /** One at a time; the same command again does nothing. */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  List<SupervisionView> complain(UUID id, CommandId command, Complain asked) {
    Agents.requireOwn(Callers.current(), "投诉");
    var own = applications.lockOwn(id, Callers.current()).orElseThrow(ComplaintDesk::missing);
    if (store.wasDone(id, command.value())) return views(own);
    own.requireCase();
    if (!rules.topics().contains(asked.topic()))
      throw new BadInput("topic-unknown", "topic", "没有“" + asked.topic() + "”这一类，请从列表里选");
    if (store.hasOpenComplaint(id))
      throw new RuleBroken("complaint-open", "这件事您已经投诉过，监督部门正在处理；答复以后不满意的可以再投诉");
    supervisors.open(
        Supervision.SupervisionKind.COMPLAINT,
        own,
        command.value(),
        asked.topic(),
        asked.says().strip());
    audit.record("onestop.application.own", "application:" + id, Map.of("act", "complain"));
    return views(own);
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<SupervisionView> own(UUID id) {
    return views(applications.findOwn(id, Callers.current()).orElseThrow(ComplaintDesk::missing));
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  List<String> topics() {
    return rules.topics();
  }

  private List<SupervisionView> views(Application own) {
    return store.ofApplication(own.id()).stream().map(SupervisionView::of).toList();
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看");
  }
}
