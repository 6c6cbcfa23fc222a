package yingke.systems.onestop.following;

import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** A supplement is handed in whole: it may be asked for only once, so nothing may be left out. */
@Component
class AskedMaterialsRenewed implements Guard {
  private final OwnCases cases;
  private final SupplementStore supplements;
  private final MaterialStore materials;
  private final PaperStore papers;
  private final Items items;

  AskedMaterialsRenewed(
      OwnCases cases,
      SupplementStore supplements,
      MaterialStore materials,
      PaperStore papers,
      Items items) {
    this.cases = cases;
    this.supplements = supplements;
    this.materials = materials;
    this.papers = papers;
    this.items = items;
  }

  @Override
  public String name() {
    return "asked-materials-renewed";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    cases.applicationOf(before.matter()).ifPresent(this::require);
  }

  private void require(Application application) {
    var notice =
        supplements
            .find(application.id())
            .orElseThrow(() -> new RuleBroken("supplement-not-ready", "补正清单正在生成，请过几秒再提交"));
    var renewed =
        materials.ofApplication(application.id()).stream()
            .filter(file -> file.round() == MaterialFile.SUPPLEMENTED)
            .map(MaterialFile::material)
            .collect(Collectors.toCollection(HashSet::new));
    for (var seen : papers.ofApplication(application.id()))
      if (seen.comparedAt().isAfter(notice.givenAt())) renewed.add(seen.material());
    var item = items.at(application.item(), application.itemVersion());
    var open =
        notice.items().stream()
            .filter(each -> !renewed.contains(each.material()))
            .map(each -> name(item, each.material()))
            .toList();
    if (!open.isEmpty())
      throw new RuleBroken(
          "supplement-incomplete", "还有材料没有补交：" + String.join("、", open) + "。请全部补齐后一次提交");
  }

  private static String name(ServiceItem item, String material) {
    return item.material(material).map(ServiceItem.Material::name).orElse(material);
  }
}
