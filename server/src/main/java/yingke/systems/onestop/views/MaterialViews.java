package yingke.systems.onestop.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.MaterialView.FileView;

/** How each material of an application stands, for applicants and clerks alike. */
@Component
public class MaterialViews {
  private final MaterialStore materials;
  private final SupplementStore supplements;
  private final PromiseStore promises;
  private final Files files;

  MaterialViews(
      MaterialStore materials, SupplementStore supplements, PromiseStore promises, Files files) {
    this.materials = materials;
    this.supplements = supplements;
    this.promises = promises;
    this.files = files;
  }

  /** As they stand now, with what a supplement notice says of them. */
  public List<MaterialView> current(Application application, ServiceItem item) {
    return of(application, item, supplements.find(application.id()).orElse(null));
  }

  /** As they were handed in, in the order of the item. */
  public List<MaterialView> received(Application application, ServiceItem item) {
    return of(application, item, null);
  }

  private List<MaterialView> of(
      Application application, ServiceItem item, @Nullable Supplement supplement) {
    var all = materials.ofApplication(application.id());
    return item.materials().stream()
        .map(material -> view(application, item, material, supplement, of(all, material.id())))
        .toList();
  }

  private MaterialView view(
      Application application,
      ServiceItem item,
      ServiceItem.Material material,
      @Nullable Supplement supplement,
      List<MaterialFile> all) {
    int newest = all.stream().mapToInt(MaterialFile::round).max().orElse(MaterialFile.FIRST);
    var files = all.stream().filter(f -> f.round() == newest).map(this::view).toList();
    var problem = supplement == null ? null : supplement.problem(material.id()).orElse(null);
    var says = application.content().waived().get(material.id());
    boolean needed = material.neededFor(application.content().values());
    boolean refused = problem != null && newest != MaterialFile.SUPPLEMENTED;
    return MaterialView.of(
        material,
        needed,
        MaterialView.state(
            needed,
            says != null,
            isPromised(application, item, material),
            refused,
            !files.isEmpty()),
        says,
        problem,
        files,
        all.stream().filter(f -> f.round() < newest).map(this::view).toList());
  }

  private boolean isPromised(
      Application application, ServiceItem item, ServiceItem.Material material) {
    var commitment = item.commitment();
    return promises.ofApplication(application.id()).stream()
        .anyMatch(promise ->
            promise.isCommitment()
                ? commitment != null && commitment.isInPlaceOf(material.id())
                : promise.isOpen() && promise.material().equals(material.id()));
  }

  private FileView view(MaterialFile file) {
    var stored = files.get(file.file());
    return new FileView(
        stored.id(), stored.name(), stored.mediaType(), stored.size(), file.addedAt());
  }

  private static List<MaterialFile> of(List<MaterialFile> all, String material) {
    return all.stream().filter(file -> file.material().equals(material)).toList();
  }
}
