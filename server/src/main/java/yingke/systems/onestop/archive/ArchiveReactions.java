package yingke.systems.onestop.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseNoted;
import yingke.capability.casework.CaseOverdue;
import yingke.capability.casework.CaseSubscriber;
import yingke.systems.onestop.events.OwnCases;

/** Keeps what happened in a case for its archive; told twice, it is kept once. */
@Component
class ArchiveReactions implements CaseSubscriber {
  private final OwnCases cases;
  private final ArchiveStore store;
  private final JsonMapper json;

  ArchiveReactions(OwnCases cases, ArchiveStore store, JsonMapper json) {
    this.cases = cases;
    this.store = store;
    this.json = json;
  }

  @Override
  public String id() {
    return "onestop.archive";
  }

  @Override
  public void on(CaseEvent event) {
    cases
        .applicationOf(event.matter())
        .ifPresent(application ->
            store.keep(
                event,
                application.id(),
                event instanceof CaseClosed,
                files(event),
                json.writeValueAsString(said(event))));
  }

  private static List<UUID> files(CaseEvent event) {
    return switch (event) {
      case CaseAdvanced e -> e.files();
      case CaseClosed e -> e.files();
      case CaseNoted _, CaseOverdue _ -> List.of();
    };
  }

  private static Map<String, @Nullable Object> said(CaseEvent event) {
    var said = new LinkedHashMap<String, @Nullable Object>();
    said.put("seq", event.seq());
    said.put("at", event.at().toString());
    said.put("case", event.number());
    said.put("matter", event.matter());
    said.put("actor", event.actor());
    said.put("actorName", event.actorName());
    switch (event) {
      case CaseAdvanced e -> {
        said.put("action", e.action());
        said.put("from", e.from());
        said.put("to", e.to());
        said.put("opinion", e.opinion());
        said.put("form", e.form());
      }
      case CaseClosed e -> {
        said.put("action", e.action());
        said.put("from", e.from());
        said.put("outcome", e.outcome());
        said.put("opinion", e.opinion());
        said.put("form", e.form());
      }
      case CaseNoted e -> {
        said.put("action", e.remark());
        said.put("from", e.step());
        said.put("opinion", e.opinion());
        said.put("form", e.form());
      }
      case CaseOverdue e -> said.put("overdue", e.clock());
    }
    return said;
  }
}
