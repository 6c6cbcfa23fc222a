package yingke.systems.onestop.documents;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
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
  private final Issuing issuing;

  DocumentReactions(
      OwnCases cases, Letters letters, Words words, DocumentTables tables, Issuing issuing) {
    this.cases = cases;
    this.letters = letters;
    this.words = words;
    this.tables = tables;
    this.issuing = issuing;
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
    issuing.issue(
        told.event().id(),
        told.application(),
        new Paper(
            letter.kind(),
            letter.title(),
            letter.seal(),
            letter.series(),
            letter.source(),
            paragraphs(told, letter),
            tables.of(told, letter),
            words.date(told.event().at())));
  }

  private List<String> paragraphs(Told told, Letter letter) {
    var all = new ArrayList<>(Words.fill(letter.paragraphs(), words.of(told)));
    all.addAll(words.inWhoseHands(told));
    return all;
  }
}
