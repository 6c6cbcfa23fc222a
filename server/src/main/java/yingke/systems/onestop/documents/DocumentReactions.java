package yingke.systems.onestop.documents;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.Documents;
import yingke.capability.seal.OfficialDocument;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;

/** Makes the document that an event calls for: once for each event, however often it is told. */
@Component
class DocumentReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final Letters letters;
  private final Words words;
  private final DocumentTables tables;
  private final Documents documents;
  private final DocumentStore store;
  private final Clock clock;

  DocumentReactions(
      OwnCases cases,
      Letters letters,
      Words words,
      DocumentTables tables,
      Documents documents,
      DocumentStore store,
      Clock clock) {
    this.cases = cases;
    this.letters = letters;
    this.words = words;
    this.tables = tables;
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
    letters.find(told).ifPresent(letter -> make(told, letter));
  }

  private void make(Told told, Letter letter) {
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
                paragraphs(told, letter, filled),
                tables.of(told, letter),
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

  private List<String> paragraphs(Told told, Letter letter, Map<String, String> filled) {
    var all = new ArrayList<>(Words.fill(letter.paragraphs(), filled));
    all.addAll(words.inWhoseHands(told));
    return all;
  }

  private static UUID act(UUID event, String kind) {
    return UUID.nameUUIDFromBytes((event + ":" + kind).getBytes(StandardCharsets.UTF_8));
  }
}
