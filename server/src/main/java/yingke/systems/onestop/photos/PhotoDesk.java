package yingke.systems.onestop.photos;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.photos.PhotoStore.Row;

/** Looking at uploads: for applicants at once, for clerks what was found. */
@Service
class PhotoDesk {
  private static final int TIMES = 120;
  private static final Duration SPAN = Duration.ofMinutes(10);

  private final ApplicationStore applications;
  private final MaterialStore materials;
  private final PhotoStore store;
  private final PhotoCheck check;
  private final PhotoRules rules;
  private final Items items;
  private final OwnCases cases;
  private final Casework casework;
  private final Files files;
  private final Audit audit;
  private final Clock clock;
  private final Pace pace;

  PhotoDesk(
      ApplicationStore applications,
      MaterialStore materials,
      PhotoStore store,
      PhotoCheck check,
      PhotoRules rules,
      Items items,
      OwnCases cases,
      Casework casework,
      Files files,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.store = store;
    this.check = check;
    this.rules = rules;
    this.items = items;
    this.cases = cases;
    this.casework = casework;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
    this.pace = new Pace(TIMES, SPAN, clock);
  }

  /** What was looked at, and whether the uploader should be asked until when it is valid. */
  record Checked(boolean asksValidUntil, List<PhotoFinding> findings) {}

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Checked check(UUID id, String material, CheckPhoto asked) {
    pace.step(Callers.current().account(), "检查得太频繁了，请稍等几分钟再试；不检查也可以提交");
    var own =
        applications
            .findOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var attached =
        materials.ofApplication(id).stream()
            .filter(each -> each.material().equals(material))
            .map(MaterialFile::file)
            .toList();
    if (!attached.contains(asked.file())) throw new NotFound("这个文件不在这份材料里，可能刚被换掉，请刷新后再看");
    var name =
        items
            .at(own.item(), own.itemVersion())
            .material(material)
            .orElseThrow(() -> new NotFound("这个事项不要求这份材料，请刷新页面后再试"))
            .name();
    var found = check.look(name, files.get(asked.file()), attached, asked.validUntil());
    store.save(id, material, asked.file(), found, asked.validUntil(), clock.instant());
    audit.record(
        "onestop.application.own",
        "application:" + own.number(),
        Map.of("act", "check-photo", "material", material, "found", found.toString()));
    return new Checked(
        rules.kind(name).expires(),
        found.stream().map(each -> finding(material, asked.file(), each)).toList());
  }

  /** What the applicant was told about the files that stand for the materials now. */
  @PreAuthorize("hasAuthority('onestop.application.read')")
  List<PhotoFinding> ofCase(UUID caseId) {
    return cases
        .applicationOf(casework.read(caseId).matter())
        .map(Application::id)
        .map(this::findings)
        .orElse(List.of());
  }

  private List<PhotoFinding> findings(UUID application) {
    return store.ofApplication(application).stream().map(this::finding).toList();
  }

  private PhotoFinding finding(Row row) {
    return finding(row.material(), row.file(), Finding.valueOf(row.finding()));
  }

  private PhotoFinding finding(String material, UUID file, Finding finding) {
    var words = rules.words(finding);
    return new PhotoFinding(material, file, finding, words.says(), words.asks());
  }
}
