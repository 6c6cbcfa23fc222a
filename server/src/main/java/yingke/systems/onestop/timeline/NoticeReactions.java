package yingke.systems.onestop.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseSubscriber;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.applications.AgentStore;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Tells the applicant in the program and by SMS; once for each event, however often it is told. */
@Component
class NoticeReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final MilestoneWords lines;
  private final Items items;
  private final Words words;
  private final AgentStore agents;
  private final Notices notices;

  NoticeReactions(
      OwnCases cases,
      MilestoneWords lines,
      Items items,
      Words words,
      AgentStore agents,
      Notices notices) {
    this.cases = cases;
    this.lines = lines;
    this.items = items;
    this.words = words;
    this.agents = agents;
    this.notices = notices;
  }

  @Override
  public String id() {
    return "onestop.notices";
  }

  @Override
  public void on(CaseEvent event) {
    cases
        .told(event)
        .ifPresent(told ->
            lines
                .find(told)
                .filter(MilestoneWords.Line::notice)
                .ifPresent(line -> tell(told, line, words.of(told))));
  }

  private void tell(Told told, MilestoneWords.Line line, Map<String, String> filled) {
    var a = told.application();
    var item = items.at(a.item(), a.itemVersion());
    var key = "onestop.notices:" + told.event().id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            a.applicant(),
            line.title() + "：" + item.name(),
            Words.fill(line.says(), filled),
            "/portal/applications/" + a.id(),
            phone(a, item)));
    for (var agent : agents.ofApplication(a.id()))
      notices.tell(
          new Notice(
              UUID.nameUUIDFromBytes((key + ":agent").getBytes(StandardCharsets.UTF_8)),
              agent.agent(),
              line.title() + "：" + item.name() + "（代" + a.applicantName() + "办）",
              Words.fill(line.says(), filled),
              "/portal/agencies",
              null));
  }

  /** The first number that the form asks for. */
  private static @Nullable String phone(Application application, ServiceItem item) {
    return item.form().fields().stream()
        .filter(field -> field.sensitive() == ServiceItem.Sensitive.PHONE)
        .map(field -> application.content().values().get(field.name()))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }
}
