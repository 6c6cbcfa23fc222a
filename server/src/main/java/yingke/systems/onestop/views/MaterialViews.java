package yingke.systems.onestop.views;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.applications.SeenPaper;
import yingke.systems.onestop.applications.Supplement;
import yingke.systems.onestop.applications.SupplementStore;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.MaterialView.FileView;
import yingke.systems.onestop.views.MaterialView.PaperView;

/** How each material of an application stands, for applicants and clerks alike. */
@Component
public class MaterialViews {
  private final MaterialStore materials;
  private final SupplementStore supplements;
  private final PromiseStore promises;
  private final PaperStore papers;
  private final Files files;
  private final Organization organization;

  MaterialViews(
      MaterialStore materials,
      SupplementStore supplements,
      PromiseStore promises,
      PaperStore papers,
      Files files,
      Organization organization) {
    this.materials = materials;
    this.supplements = supplements;
    this.promises = promises;
    this.papers = papers;
    this.files = files;
    this.organization = organization;
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
    var seen = papers.ofApplication(application.id());
    return item.materials().stream()
        .map(material ->
            view(
                application,
                item,
                material,
                supplement,
                new Brought(of(all, material.id()), newest(seen, material.id()))))
        .toList();
  }

  private MaterialView view(
      Application application,
      ServiceItem item,
      ServiceItem.Material material,
      @Nullable Supplement supplement,
      Brought brought) {
    var all = brought.files();
    var paper = brought.paper();
    int newest = all.stream().mapToInt(MaterialFile::round).max().orElse(MaterialFile.FIRST);
    var files = all.stream().filter(f -> f.round() == newest).map(this::view).toList();
    var problem = supplement == null ? null : supplement.problem(material.id()).orElse(null);
    var says = application.content().waived().get(material.id());
    boolean needed = material.neededFor(application.content().values());
    boolean shown =
        paper != null && (supplement == null || paper.comparedAt().isAfter(supplement.givenAt()));
    boolean refused = problem != null && newest != MaterialFile.SUPPLEMENTED && !shown;
    var view =
        MaterialView.of(
            material,
            needed,
            MaterialView.state(
                needed,
                says != null,
                isPromised(application, item, material),
                refused,
                !files.isEmpty() || paper != null),
            says,
            problem,
            files,
            all.stream().filter(f -> f.round() < newest).map(this::view).toList());
    return view.seen(paper == null ? null : paper(paper));
  }

  /** What stands for a material: the applicant's files, and paper shown at a counter. */
  private record Brought(List<MaterialFile> files, @Nullable SeenPaper paper) {}

  private static @Nullable SeenPaper newest(List<SeenPaper> seen, String material) {
    return seen.stream()
        .filter(each -> each.material().equals(material))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private PaperView paper(SeenPaper seen) {
    return new PaperView(
        seen.officerName(),
        organization.department(seen.department()).name(),
        seen.comparedAt(),
        seen.files().stream()
            .map(file -> view(new MaterialFile(seen.material(), 0, file, seen.comparedAt())))
            .toList());
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
