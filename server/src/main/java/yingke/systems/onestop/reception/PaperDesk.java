package yingke.systems.onestop.reception;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Application.State;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.applications.SeenPaper;
import yingke.systems.onestop.items.Items;

/** Officers comparing paper with its original and scanning it, in a visit of theirs. */
@Service
class PaperDesk {
  private final VisitStore visits;
  private final ApplicationStore applications;
  private final PaperStore papers;
  private final Items items;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  PaperDesk(
      VisitStore visits,
      ApplicationStore applications,
      PaperStore papers,
      Items items,
      Files files,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.applications = applications;
    this.papers = papers;
    this.items = items;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** Done again, it does nothing more. */
  @PreAuthorize("hasAnyAuthority('onestop.visit.receive', 'onestop.visit.assist')")
  @Transactional
  void scan(UUID visit, UUID id, String material, CommandId command, ScanPaper asked) {
    var officer = Callers.current();
    var open = visits.findOwn(visit, officer.account()).orElseThrow(Helped::missing);
    open.requireOpen(clock.instant());
    if (!open.present()) throw new RuleBroken("not-present", "对方不在场，没有原件可以核对；请当面核对，或者由对方自己上传");
    var application = application(visit, id, material);
    if (papers.wasDone(id, command.value())) return;
    for (var file : asked.files()) files.getOwn(file);
    audit.record(
        officer.may("onestop.visit.receive") ? "onestop.visit.receive" : "onestop.visit.assist",
        "application:" + application.number(),
        Map.of("act", "compare-original", "material", material));
    var seen =
        new SeenPaper(
            UUID.randomUUID(),
            command.value(),
            id,
            material,
            asked.files(),
            officer.account(),
            officer.name(),
            open.department(),
            clock.instant());
    if (!papers.insert(seen)) throw new RuleBroken("command-reused", "同一个操作编号已用过，请刷新页面后重新办理");
  }

  private Application application(UUID visit, UUID id, String material) {
    if (!visits.applications(visit).contains(id))
      throw new NotFound("这份申请不在本次接待里；请用申请编号把它加进来，或者重新发起");
    var found = applications.find(id).orElseThrow(Helped::missing);
    if (found.state() == State.CONCLUDED)
      throw new RuleBroken("already-concluded", "这份申请已经办结，不用再核对原件");
    items
        .at(found.item(), found.itemVersion())
        .material(material)
        .orElseThrow(() -> new NotFound("这个事项不要求这份材料，请刷新页面后再试"));
    return found;
  }
}
