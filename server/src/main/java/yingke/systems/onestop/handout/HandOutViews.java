package yingke.systems.onestop.handout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.documents.IssuedDocuments;
import yingke.systems.onestop.handout.HandOut.HandOutState;
import yingke.systems.onestop.handout.HandOutView.DocumentLine;
import yingke.systems.onestop.handout.HandOutView.StepLine;

/** Results on screens. */
@Component
class HandOutViews {
  private final HandOutStore store;
  private final HandOutRules rules;
  private final IssuedDocuments documents;
  private final Organization organization;
  private final Clock clock;

  HandOutViews(
      HandOutStore store,
      HandOutRules rules,
      IssuedDocuments documents,
      Organization organization,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.documents = documents;
    this.organization = organization;
    this.clock = clock;
  }

  HandOutView line(HandOut h) {
    return view(h, List.of(), List.of());
  }

  /** For those who have the documents elsewhere. */
  HandOutView way(HandOut h) {
    return view(h, store.steps(h.id()), List.of());
  }

  HandOutView whole(HandOut h) {
    var steps = store.steps(h.id());
    return view(h, steps, lines(h, steps));
  }

  /** What is handed out and what shows that it was. */
  List<IssuedDocuments.Document> documents(HandOut h, List<HandOutStep> steps) {
    var all = new ArrayList<>(documents.of(h.application(), h.event()));
    for (var step : steps) all.addAll(documents.of(h.application(), step.id()));
    return all;
  }

  private List<DocumentLine> lines(HandOut h, List<HandOutStep> steps) {
    return documents(h, steps).stream()
        .map(each -> new DocumentLine(each.id(), each.title(), each.number(), each.pages()))
        .toList();
  }

  private HandOutView view(HandOut h, List<HandOutStep> steps, List<DocumentLine> lines) {
    var deed = h.deed();
    return new HandOutView(
        h.id(),
        h.number(),
        h.itemName(),
        organization.department(h.department()).name(),
        h.applicantName(),
        h.ways(),
        LocalDate.ofInstant(h.decidedAt(), clock.getZone()),
        h.dueOn(),
        h.state() != HandOutState.SERVED && h.dueOn().isBefore(LocalDate.now(clock)),
        h.state(),
        h.state().title(),
        deed == null ? null : rules.words(deed).title(),
        h.servedOn(),
        steps.stream().map(this::line).toList(),
        lines);
  }

  private StepLine line(HandOutStep step) {
    return new StepLine(
        step.id(),
        step.deed(),
        rules.words(step.deed()).title(),
        step.onDay(),
        step.place(),
        step.receiver(),
        step.role() == null ? null : step.role().title(),
        step.carrier(),
        step.tracking(),
        step.remark(),
        step.witness(),
        step.file() != null,
        step.receipt() != null,
        step.officerName(),
        step.organ(),
        step.at());
  }
}
