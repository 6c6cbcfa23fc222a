package yingke.systems.onestop.timeline;

import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.kernel.organization.Organization;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;

/** Notes what happened, in words for the applicant. */
@Component
class TimelineReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final MilestoneWords lines;
  private final MilestoneStore milestones;
  private final Organization organization;
  private final Words words;

  TimelineReactions(
      OwnCases cases,
      MilestoneWords lines,
      MilestoneStore milestones,
      Organization organization,
      Words words) {
    this.cases = cases;
    this.lines = lines;
    this.milestones = milestones;
    this.organization = organization;
    this.words = words;
  }

  @Override
  public String id() {
    return "onestop.timeline";
  }

  @Override
  public void on(CaseEvent event) {
    cases.told(event).ifPresent(this::note);
  }

  private void note(Told told) {
    lines.find(told).ifPresent(line -> milestones.insert(milestone(told, line, words.of(told))));
  }

  private Milestone milestone(Told told, MilestoneWords.Line line, Map<String, String> filled) {
    return new Milestone(
        told.event().id(),
        told.application().id(),
        told.event().seq(),
        told.event().at(),
        told.action(),
        line.title(),
        Words.fill(line.says(), filled),
        byWhom(told));
  }

  /** Not the officer's name: the organ answers for what its people do. */
  private String byWhom(Told told) {
    if (told.event().actor().startsWith("system:")) return "系统";
    var own = told.action().matches("open|resubmit|withdraw");
    return own ? "申请人" : organization.department(told.application().department()).name();
  }
}
