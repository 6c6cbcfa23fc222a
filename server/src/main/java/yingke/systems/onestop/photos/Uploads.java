package yingke.systems.onestop.photos;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** The files that the caller put to materials of an application of theirs. */
@Component
class Uploads {
  private final ApplicationStore applications;
  private final MaterialStore materials;
  private final Items items;
  private final Files files;

  Uploads(ApplicationStore applications, MaterialStore materials, Items items, Files files) {
    this.applications = applications;
    this.materials = materials;
    this.items = items;
    this.files = files;
  }

  /**
   * One of them.
   *
   * @param material as the item describes it
   * @param attached all files of the material
   */
  record Upload(
      Application application,
      ServiceItem.Material material,
      StoredFile content,
      List<UUID> attached) {}

  /** Throws {@link NotFound} when application, material or file are not the caller's. */
  Upload own(UUID id, String material, UUID file) {
    var own =
        applications
            .findOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    var attached =
        materials.ofApplication(id).stream()
            .filter(each -> each.material().equals(material))
            .map(MaterialFile::file)
            .toList();
    if (!attached.contains(file)) throw new NotFound("这个文件不在这份材料里，可能刚被换掉，请刷新后再看");
    var wanted =
        items
            .at(own.item(), own.itemVersion())
            .material(material)
            .orElseThrow(() -> new NotFound("这个事项不要求这份材料，请刷新页面后再试"));
    return new Upload(own, wanted, files.get(file), attached);
  }
}
