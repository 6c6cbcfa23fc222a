package yingke.systems.onestop.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.applications.MaterialFile;
import yingke.systems.onestop.applications.MaterialStore;
import yingke.systems.onestop.applications.PaperStore;
import yingke.systems.onestop.documents.IssuedDocuments;
import yingke.systems.onestop.items.FormWords;
import yingke.systems.onestop.items.ServiceItem;

/** What is in a package: form, decisions and timeline as text, materials and documents as files. */
@Component
class Contents {
  private final MaterialStore materials;
  private final DecisionStore decisions;
  private final PaperStore papers;
  private final IssuedDocuments documents;
  private final ArchiveStore store;
  private final Files files;

  Contents(
      MaterialStore materials,
      DecisionStore decisions,
      PaperStore papers,
      IssuedDocuments documents,
      ArchiveStore store,
      Files files) {
    this.materials = materials;
    this.decisions = decisions;
    this.papers = papers;
    this.documents = documents;
    this.store = store;
    this.files = files;
  }

  void write(Application a, ServiceItem item, Packing packing) throws IOException {
    packing.add("form.txt", "申请表", form(a, item));
    var said = new StringBuilder();
    for (var d : decisions.ofApplication(a.id()))
      said.append(d.decidedAt())
          .append('\t')
          .append(d.granted() ? "准予" : "不予")
          .append('\t')
          .append(d.explanation())
          .append('\n');
    if (!said.isEmpty()) packing.add("decisions.txt", "办理决定", said.toString());
    timeline(a, packing);
    for (var each : materials.ofApplication(a.id())) material(item, each, packing);
    for (var seen : papers.ofApplication(a.id()))
      for (var file : seen.files())
        file(
            packing,
            "originals/%s/%s%s".formatted(seen.material(), file, ending(files.get(file).name())),
            "原件核验扫描件（" + seen.officerName() + "）",
            file);
    for (var each : documents.of(a.id()))
      file(
          packing,
          "documents/" + each.file() + ".ofd",
          each.title() + " " + each.number(),
          each.file());
  }

  private void timeline(Application a, Packing packing) throws IOException {
    var text = new StringBuilder();
    var attached = new HashSet<UUID>();
    for (var event : store.events(a.id())) {
      text.append(event.content()).append('\n');
      attached.addAll(event.files());
    }
    packing.add("timeline.jsonl", "办理过程（每行一个环节）", text.toString());
    var given = materials.ofApplication(a.id()).stream().map(MaterialFile::file).toList();
    for (var file : attached)
      if (!given.contains(file)) {
        var stored = files.get(file);
        file(packing, "acts/" + file + ending(stored.name()), "办理附件 " + stored.name(), file);
      }
  }

  private void material(ServiceItem item, MaterialFile given, Packing packing) throws IOException {
    var name = item.material(given.material()).map(ServiceItem.Material::name).orElse("材料");
    var stored = files.get(given.file());
    var path =
        "materials/%s/%d-%s%s"
            .formatted(given.material(), given.round(), given.file(), ending(stored.name()));
    file(packing, path, name + " " + stored.name(), given.file());
  }

  private void file(Packing packing, String path, String title, UUID file) throws IOException {
    try (var content = files.open(file)) {
      packing.add(path, title, content);
    }
  }

  private static String form(Application a, ServiceItem item) {
    var text = new StringBuilder();
    text.append("申请编号：").append(a.number()).append('\n');
    text.append("事项：").append(item.name()).append("（第 ").append(item.version()).append(" 版）\n");
    text.append("申请人：").append(a.applicantName()).append('\n');
    text.append("提交时间：").append(a.submittedAt()).append("\n\n");
    a.content()
        .values()
        .forEach((field, value) ->
            text.append(item.form().title(field))
                .append("：")
                .append(FormWords.of(item.form(), field, value))
                .append('\n'));
    a.content()
        .waived()
        .forEach((material, says) ->
            text.append("免提交 ")
                .append(item.material(material).map(ServiceItem.Material::name).orElse(material))
                .append("：")
                .append(says)
                .append('\n'));
    return text.toString();
  }

  /** Of a name that was cleaned when the file came in. */
  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
