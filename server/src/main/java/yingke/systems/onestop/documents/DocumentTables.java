package yingke.systems.onestop.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.MaterialView;
import yingke.systems.onestop.views.MaterialViews;

/** The tables of documents: what was received, what has to be mended. */
@Component
class DocumentTables {
  private final Items items;
  private final MaterialViews materials;

  DocumentTables(Items items, MaterialViews materials) {
    this.items = items;
    this.materials = materials;
  }

  /** Empty where the letter has none; else its heading and rows. */
  List<List<String>> of(Told told, Letter letter) {
    var item = items.at(told.application().item(), told.application().itemVersion());
    return switch (letter.table()) {
      case NONE -> List.of();
      case MATERIALS -> received(told.application(), item);
      case SUPPLEMENT -> asked(told, item);
    };
  }

  private List<List<String>> received(Application application, ServiceItem item) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "材料", "提交方式"));
    for (var material : materials.received(application, item))
      switch (material.state()) {
        case WAIVED -> rows.add(row(rows, material, "免提交：" + material.says()));
        case UPLOADED -> rows.add(row(rows, material, "电子文件 " + material.files().size() + " 个"));
        case DEFERRED -> rows.add(row(rows, material, "按承诺书办理"));
        case UNREADABLE, MISSING, NOT_NEEDED -> {} // not received
      }
    return rows;
  }

  private static List<String> row(List<List<String>> rows, MaterialView material, String how) {
    return List.of(String.valueOf(rows.size()), material.name(), how);
  }

  private static List<List<String>> asked(Told told, ServiceItem item) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "材料", "存在的问题和补正要求"));
    for (var each : told.items())
      rows.add(
          List.of(
              String.valueOf(rows.size()),
              item.material(each.material())
                  .map(ServiceItem.Material::name)
                  .orElse(each.material()),
              each.problem()));
    return rows;
  }
}
