package yingke.systems.onestop.external;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.Casework;
import yingke.capability.exchange.Correspondent;
import yingke.capability.exchange.Message;
import yingke.capability.exchange.MessageRefused;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.external.ExternalCase.State;

/** Takes what the other system says of an application and moves its case. */
@Component
class StatusCorrespondent implements Correspondent {
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_WORDS = 500;

  private final ExternalStore store;
  private final ExternalSystems systems;
  private final HandingOver handingOver;
  private final ApplicationStore applications;
  private final Casework casework;
  private final Clock clock;

  StatusCorrespondent(
      ExternalStore store,
      ExternalSystems systems,
      HandingOver handingOver,
      ApplicationStore applications,
      Casework casework,
      Clock clock) {
    this.store = store;
    this.systems = systems;
    this.handingOver = handingOver;
    this.applications = applications;
    this.casework = casework;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "status";
  }

  @Override
  public void on(String peer, Message message) {
    var known =
        store
            .lockByNumber(message.subject())
            .orElseThrow(() ->
                new MessageRefused(
                    "matter-unknown", "本平台没有移交过编号为 " + message.subject() + " 的办件，请核对编号"));
    var next = state(message);
    if (!known.state().open())
      throw new MessageRefused("matter-ended", "办件 " + known.number() + " 在本平台已经结束，不再接收进展");
    var number = cut(message.text("foreignNumber"), LONGEST_NUMBER);
    if (number.isBlank() && known.foreignNumber() == null)
      throw new MessageRefused("foreign-number-missing", "请在 foreignNumber 中给出受理编号");
    var told =
        known.told(
            next,
            number,
            cut(message.text("says"), LONGEST_WORDS),
            handingOver.answerBy(systems.get(known.system())),
            clock.instant());
    store.save(told);
    move(told, message.id());
  }

  /** A second acceptance changes only the number: the case is there already. */
  private void move(ExternalCase told, UUID command) {
    Callers.as(
        Caller.system("onestop", "casework.case.act"),
        () -> {
          var now = casework.read(told.caseId());
          var action =
              switch (told.state()) {
                case GRANTED -> "foreign-grant";
                case REFUSED -> "foreign-refuse";
                default -> "foreign-accept";
              };
          if (action.equals("foreign-accept") && now.step().id().equals("foreign")) return;
          casework.act(
              new ActOnCase(
                  now.id(),
                  now.version(),
                  command,
                  action,
                  opinion(told),
                  List.of(),
                  Map.of("foreignNumber", String.valueOf(told.foreignNumber()))));
          if (!told.state().open())
            applications.conclude(
                told.application(),
                told.state() == State.GRANTED ? "granted" : "refused",
                clock.instant());
        });
  }

  private static @Nullable String opinion(ExternalCase told) {
    if (told.says() != null && !told.says().isBlank()) return told.says();
    return told.state() == State.REFUSED ? "上级系统没有写明理由，请向它询问" : null;
  }

  private static State state(Message message) {
    for (var state : State.values())
      if (state.name().equals(message.text("state")) && state.tellable()) return state;
    throw new MessageRefused("state-unknown", "state 应为 RECEIVED、GRANTED 或 REFUSED");
  }

  private static String cut(String text, int most) {
    var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() > most ? clean.substring(0, most) : clean;
  }
}
