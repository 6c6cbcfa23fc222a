package yingke.systems.onestop.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.applications.SeenPaper;
import yingke.systems.onestop.documents.IssuedDocuments;
import yingke.systems.onestop.items.ServiceItem;

/** The files of a case as they stand today: materials, originals, attachments, documents, scans. */
@Component
class Pieces {
  private final MaterialStore materials;
  private final PaperStore papers;
  private final IssuedDocuments documents;
  private final LooseStore loose;
  private final Files files;

  Pieces(
      MaterialStore materials,
      PaperStore papers,
      IssuedDocuments documents,
      LooseStore loose,
      Files files) {
    this.materials = materials;
    this.papers = papers;
    this.documents = documents;
    this.loose = loose;
    this.files = files;
  }

  /**
   * In the order of the package.
   *
   * @param happened what goes into the same part; its attachments are pieces
   */
  List<Piece> of(Application a, ServiceItem item, List<LooseStore.Happened> happened) {
    var pieces = new ArrayList<Piece>();
    for (var each : materials.ofApplication(a.id())) pieces.add(material(item, each));
    for (var seen : papers.ofApplication(a.id())) originals(seen, pieces);
    attachments(happened, pieces);
    for (var each : documents.of(a.id()))
      pieces.add(
          new Piece(
              "documents/" + each.file() + ".ofd",
              each.title() + " " + each.number(),
              each.file()));
    for (var each : loose.scans(a.id())) {
      scan(each.file(), "送达凭证", pieces);
      scan(each.receipt(), "签字的送达回证", pieces);
    }
    return pieces;
  }

  private Piece material(ServiceItem item, MaterialFile given) {
    var name = item.material(given.material()).map(ServiceItem.Material::name).orElse("材料");
    return piece(
        "materials/%s/%d-".formatted(given.material(), given.round()),
        given.file(),
        file -> name + " " + file);
  }

  private void originals(SeenPaper seen, List<Piece> pieces) {
    for (var file : seen.files())
      pieces.add(
          piece(
              "originals/" + seen.material() + "/",
              file,
              _ -> "原件核验扫描件（" + seen.officerName() + "）"));
  }

  /** What came with an event and is no material. */
  private void attachments(List<LooseStore.Happened> happened, List<Piece> pieces) {
    var known = new HashSet<UUID>();
    for (var piece : pieces) known.add(piece.file());
    for (var event : happened)
      for (var file : event.files())
        if (known.add(file)) pieces.add(piece("acts/", file, name -> "办理附件 " + name));
  }

  private void scan(@Nullable UUID file, String what, List<Piece> pieces) {
    if (file != null) pieces.add(piece("handed-out/", file, name -> what + " " + name));
  }

  private Piece piece(String folder, UUID file, UnaryOperator<String> title) {
    var name = files.get(file).name();
    return new Piece(folder + file + ending(name), title.apply(name), file);
  }

  /** Of a name that was cleaned when the file came in. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
