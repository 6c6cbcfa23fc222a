package yingke.systems.onestop.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.Documents;
import yingke.capability.seal.OfficialDocument;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.MaterialView;
import yingke.systems.onestop.views.MaterialViews;

/** Makes the document that an event calls for: once for each event, however often it is told. */
@Component
class DocumentReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Letters letters;
  private final Words words;
  private final Items items;
  private final MaterialViews materials;
  private final Documents documents;
  private final DocumentStore store;
  private final Clock clock;

  DocumentReactions(
      OwnCases cases,
      Letters letters,
      Words words,
      Items items,
      MaterialViews materials,
      Documents documents,
      DocumentStore store,
      Clock clock) {
    this.cases = cases;
    this.letters = letters;
    this.words = words;
    this.items = items;
    this.materials = materials;
    this.documents = documents;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.documents";
  }

  @Override
  public void on(CaseEvent event) {
    cases.told(event).ifPresent(this::answer);
  }

  private void answer(Told told) {
    var item = items.get(told.application().item());
    letters
        .find(told.action(), told.kind(), item.type().code())
        .ifPresent(letter -> make(told, item, letter));
  }

  private void make(Told told, ServiceItem item, Letter letter) {
    var act = act(told.event().id(), letter.kind());
    if (store.isMade(act)) return;
    var a = told.application();
    var filled = words.of(told);
    var dated = words.date(told.event().at());
    var organ = letters.organ(a.department(), filled.getOrDefault("department", ""));
    var series = organ + letter.series();
    var number =
        "%s〔%d〕%d号".formatted(series, dated.getYear(), store.next(series, dated.getYear()));
    var file =
        documents.make(
            new OfficialDocument(
                act,
                a.department(),
                letter.seal(),
                letter.title(),
                number,
                a.applicantName(),
                Words.fill(letter.paragraphs(), filled),
                table(told, item, letter),
                dated,
                "出具" + letter.title() + "：" + a.number() + "，依据" + letter.source(),
                a.applicant()));
    store.insert(
        new Issued(
            UUID.randomUUID(),
            act,
            a.id(),
            letter.kind(),
            letter.title(),
            number,
            file,
            documents.pages(file),
            dated,
            clock.instant()));
  }

  private List<List<String>> table(Told told, ServiceItem item, Letter letter) {
    return switch (letter.table()) {
      case NONE -> List.of();
      case MATERIALS -> received(told.application(), item);
      case SUPPLEMENT -> asked(told, item);
    };
  }

  private List<List<String>> received(Application application, ServiceItem item) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "材料", "提交方式"));
    for (var material : materials.of(application, item, null))
      switch (material.state()) {
        case WAIVED -> rows.add(row(rows, material, "免提交：" + material.says()));
        case UPLOADED -> rows.add(row(rows, material, "电子文件 " + material.files().size() + " 个"));
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

  private static UUID act(UUID event, String kind) {
    return UUID.nameUUIDFromBytes((event + ":" + kind).getBytes(StandardCharsets.UTF_8));
  }
}
