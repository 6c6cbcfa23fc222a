package yingke.systems.onestop.archive;

import java.io.IOException;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.DecisionStore;
import yingke.systems.onestop.archive.Gathering.Gathered;
import yingke.systems.onestop.items.FormWords;
import yingke.systems.onestop.items.ServiceItem;

/** Writes what is in a part: form, decisions and timeline as text, everything else as files. */
@Component
class Contents {
  private final DecisionStore decisions;
  private final Files files;

  Contents(DecisionStore decisions, Files files) {
    this.decisions = decisions;
    this.files = files;
  }

  /** A package begins with what was asked for. */
  void form(Application a, ServiceItem item, Packing packing) throws IOException {
    packing.add("form.txt", "申请表", text(a, item));
  }

  /**
   * What was decided until today, and what happened since the part before. A complaint is not in
   * it: the department that keeps the volume must not learn who complained.
   */
  void write(Gathered gathered, Packing packing) throws IOException {
    add(packing, "decisions.txt", "办理决定", decisions(gathered.volume().application()));
    var timeline = new StringBuilder();
    for (var event : gathered.happened()) timeline.append(event.content()).append('\n');
    add(packing, "timeline.jsonl", "办理过程（每行一个环节）", timeline.toString());
    for (var piece : gathered.pieces())
      try (var content = files.open(piece.file())) {
        packing.add(piece.path(), piece.title(), content);
      }
  }

  private static void add(Packing packing, String name, String title, String text)
      throws IOException {
    if (!text.isEmpty()) packing.add(name, title, text);
  }

  private String decisions(Application a) {
    var said = new StringBuilder();
    for (var d : decisions.ofApplication(a.id()))
      said.append(d.decidedAt())
          .append('\t')
          .append(d.granted() ? "准予" : "不予")
          .append('\t')
          .append(d.explanation())
          .append('\n');
    return said.toString();
  }

  private static String text(Application a, ServiceItem item) {
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
}
