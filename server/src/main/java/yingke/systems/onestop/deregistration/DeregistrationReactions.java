package yingke.systems.onestop.deregistration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.registry.BaseLibraries;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.timeline.Milestones;

/**
 * A firm whose deregistration is granted ends (市场主体登记管理条例 Art. 31): the base library says so, and
 * the licenses that the district gave it are cancelled (行政许可法 Art. 70 (3)).
 */
@Component
class DeregistrationReactions implements CaseSubscriber {
  private static final String PROCEDURE = "onestop-sole-trader-deregistration";

  private final OwnCases cases;
  private final BaseLibraries libraries;
  private final FirmLicenses licenses;
  private final Milestones milestones;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  DeregistrationReactions(
      OwnCases cases,
      BaseLibraries libraries,
      FirmLicenses licenses,
      Milestones milestones,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.cases = cases;
    this.libraries = libraries;
    this.licenses = licenses;
    this.milestones = milestones;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.deregistration";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed e
        && e.procedure().equals(PROCEDURE)
        && e.outcome().equals("granted"))
      cases.applicationOf(e.matter()).ifPresent(about -> end(e, about));
  }

  /** The library changes once: whoever comes a second time finds nothing to do. */
  private void end(CaseClosed e, Application about) {
    var day = LocalDate.ofInstant(e.at(), clock.getZone());
    var firm = about.applicant();
    if (!libraries.cancelFirm(UUID.fromString(firm.id()), about.department(), day)) return;
    var organ = organization.department(about.department()).name();
    var why = "经营者申请注销登记，%s于 %s 准予注销（办件编号 %s）".formatted(organ, day, about.number());
    var ended = licenses.end(firm, e.id(), why);
    audit.record(
        "onestop.firm.deregister",
        "application:" + about.number(),
        Map.of("firm", firm.id(), "licenses", String.join("、", ended)));
    milestones.add(
        UUID.nameUUIDFromBytes(("deregistered:" + e.id()).getBytes(StandardCharsets.UTF_8)),
        about.id(),
        e.at(),
        "deregistered",
        "登记已注销",
        says(about.applicantName(), ended),
        organ);
  }

  private static String says(String firm, List<String> ended) {
    var first = "“%s”已经注销登记，法人基础库已更新。".formatted(firm);
    return ended.isEmpty()
        ? first
        : ended.stream()
            .map(each -> "《" + each + "》")
            .collect(Collectors.joining("、", first + "本区发给它的", "同时注销。"));
  }
}
