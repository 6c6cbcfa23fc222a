package yingke.systems.onestop.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.capability.seal.SealKind;
import yingke.kernel.calendar.Workdays;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.applications.Promise;
import yingke.systems.onestop.applications.PromiseStore;
import yingke.systems.onestop.documents.Issuing;
import yingke.systems.onestop.documents.Paper;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;

/** Acceptance starts the clocks of what comes later; a department's answer is told. */
@Component
class PromiseReactions implements CaseSubscriber {
  private static final Set<String> ACCEPTED = Set.of("accept", "deem-accepted");

  private final OwnCases cases;
  private final PromiseStore promises;
  private final PromiseWords words;
  private final ApplicationStore applications;
  private final Workdays workdays;
  private final Issuing issuing;
  private final Clock clock;

  PromiseReactions(
      OwnCases cases,
      PromiseStore promises,
      PromiseWords words,
      ApplicationStore applications,
      Workdays workdays,
      Issuing issuing,
      Clock clock) {
    this.cases = cases;
    this.promises = promises;
    this.words = words;
    this.applications = applications;
    this.workdays = workdays;
    this.issuing = issuing;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "onestop.promises";
  }

  @Override
  public void on(CaseEvent event) {
    if (event instanceof CaseClosed closed && Promise.isMatter(closed.matter())) conclude(closed);
    else cases.told(event).filter(told -> !told.review()).ifPresent(this::told);
  }

  private void told(Told told) {
    if (told.action().equals("open")) keep(told);
    else if (ACCEPTED.contains(told.action())) begin(told);
  }

  /** The words that were accepted, as a document for both sides. */
  private void keep(Told told) {
    var made = promises.ofApplication(told.application().id());
    if (made.isEmpty()) return;
    var said = new ArrayList<>(made.stream().map(Promise::says).toList());
    said.add("以上内容由申请人在提交申请（编号 %s）时逐项确认。".formatted(told.application().number()));
    issuing.issue(
        told.event().id(),
        told.application(),
        new Paper(
            "promise",
            "承诺书",
            SealKind.ACCEPTANCE,
            "承",
            "《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）",
            said,
            List.of(),
            LocalDate.ofInstant(told.event().at(), clock.getZone())));
  }

  private void begin(Told told) {
    var accepted = LocalDate.ofInstant(told.event().at(), clock.getZone());
    for (var promise : promises.ofApplication(told.application().id()))
      if (promise.isOpen() && promise.due() == null) {
        var due = workdays.plus(accepted, promise.days());
        promises.setDue(promise.id(), due);
        words.begun(promise, told.application(), due);
      }
  }

  private void conclude(CaseClosed closed) {
    var promise = promises.ofCase(closed.caseId());
    if (promise.isEmpty()) return; // told before: the promise has gone on
    var p = promise.get();
    var a = applications.find(p.application()).orElseThrow();
    promises.conclude(p.id(), closed.outcome());
    if (closed.outcome().equals("extended")) {
      int more = closed.form().get("days") instanceof Number days ? days.intValue() : 1;
      var due = workdays.plus(LocalDate.ofInstant(closed.at(), clock.getZone()), more);
      promises.setDue(p.id(), due);
      words.decided(
          p, a, closed.id(), "再给您 " + more + " 个工作日，请在 " + due + " 前补交", closed.opinion());
    } else
      words.decided(
          p,
          a,
          closed.id(),
          closed.outcome().equals("settled") ? "不用再补交了" : "按您承诺的办：" + p.follows(),
          closed.opinion());
  }
}
