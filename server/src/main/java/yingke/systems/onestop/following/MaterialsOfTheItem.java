package yingke.systems.onestop.following;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.items.Items;

/**
 * A supplement notice names materials of the item, each once: an applicant must know what to do.
 */
@Component
class MaterialsOfTheItem implements Guard {
  private final OwnCases cases;
  private final Items items;

  MaterialsOfTheItem(OwnCases cases, Items items) {
    this.cases = cases;
    this.items = items;
  }

  @Override
  public String name() {
    return "materials-of-the-item";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    var application = cases.applicationOf(before.matter());
    if (application.isEmpty()) return;
    var item = items.at(application.get().item(), application.get().itemVersion());
    var named = new HashSet<String>();
    for (var entry : act.form().get("items") instanceof List<?> list ? list : List.of()) {
      var material = entry instanceof Map<?, ?> each ? String.valueOf(each.get("material")) : "";
      if (item.material(material).isEmpty())
        throw new RuleBroken("material-unknown", "“" + material + "”不是这个事项要求的材料，请从材料清单里选择");
      if (!named.add(material)) throw new RuleBroken("material-twice", "同一份材料写了两次，请把问题合并写在一起");
    }
  }
}
