package yingke.systems.onestop.drafts;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Application.State;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Uploads that stand for materials: in a draft, and again for what a supplement notice names. */
@Service
public class MaterialDesk {
  private final ApplicationStore applications;
  private final MaterialStore materials;
  private final StillWanted stillWanted;
  private final Items items;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  MaterialDesk(
      ApplicationStore applications,
      MaterialStore materials,
      StillWanted stillWanted,
      Items items,
      Files files,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.materials = materials;
    this.stillWanted = stillWanted;
    this.items = items;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  public Application put(UUID id, String material, AttachFiles attached) {
    var application = lock(id);
    var wanted = wanted(application, material);
    if (new HashSet<>(attached.files()).size() < attached.files().size())
      throw new BadInput("file-twice", "files", "同一个文件选了两次，请去掉一个");
    for (var file : attached.files()) requireAccepted(wanted, files.getOwn(file).name());
    return replace(application, material, attached.files());
  }

  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  Application delete(UUID id, String material) {
    var application = lock(id);
    wanted(application, material);
    return replace(application, material, List.of());
  }

  private Application replace(Application application, String material, List<UUID> attached) {
    boolean first = application.state() == State.DRAFT || isPromised(application, material);
    var round = first ? MaterialFile.FIRST : MaterialFile.SUPPLEMENTED;
    materials.replace(application.id(), material, round, attached, clock.instant());
    stillWanted.arrived(application.id(), material, !attached.isEmpty(), clock.instant());
    audit.record(
        "onestop.application.own",
        "application:" + application.number(),
        Map.of("act", "attach", "material", material, "files", String.valueOf(attached.size())));
    return application;
  }

  private ServiceItem.Material wanted(Application application, String material) {
    var wanted =
        items
            .at(application.item(), application.itemVersion())
            .material(material)
            .orElseThrow(() -> new NotFound("这个事项不要求这份材料，请刷新页面后再试"));
    if (application.state() == State.DRAFT) return wanted;
    if (!isPromised(application, material) && !stillWanted.isAskedFor(application, material))
      throw new RuleBroken("material-not-asked", "申请提交后，只能补交补正告知书里列出的材料和承诺以后补交的材料");
    return wanted;
  }

  /** It was to come later (容缺受理) and is not there yet. */
  private boolean isPromised(Application application, String material) {
    return application.state() != State.DRAFT && stillWanted.isPromised(application.id(), material);
  }

  /** The file's ending tells its type: files were named by their content when they came in. */
  private static void requireAccepted(ServiceItem.Material wanted, String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var usual = ending.equals("jpeg") ? "jpg" : ending;
    if (!wanted.accepts().contains(usual))
      throw new BadInput(
          "file-type-not-accepted",
          "files",
          "“%s”只收 %s 格式的文件，“%s”不行，请换一种格式再上传"
              .formatted(wanted.name(), String.join("、", wanted.accepts()), name));
  }

  private Application lock(UUID id) {
    return applications
        .lockOwn(id, Callers.current())
        .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
  }
}
