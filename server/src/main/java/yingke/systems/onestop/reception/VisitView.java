package yingke.systems.onestop.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;
import yingke.systems.onestop.views.ApplicationCard;

/**
 * A visit on a screen.
 *
 * @param organ name of the organ that runs the counter
 * @param state CODE (waits for the code), OPEN, ENDED or STOPPED (by whom it is about)
 * @param applications that were dealt with in it; only told while it runs
 */
record VisitView(
    UUID id,
    Channel channel,
    String channelTitle,
    String officerName,
    String organ,
    SubjectRef.Kind partyKind,
    String partyName,
    String personName,
    boolean present,
    String proofTitle,
    boolean hasProofFile,
    VisitState state,
    String stateTitle,
    Instant openedAt,
    Instant endsAt,
    @Nullable Instant endedAt,
    List<ApplicationCard> applications) {

  /** How it stands. */
  enum VisitState {
    CODE("等验证码"),
    OPEN("正在办理"),
    ENDED("已结束"),
    STOPPED("对方已停止");

    private final String title;

    VisitState(String title) {
      this.title = title;
    }
  }

  static VisitView of(Visit visit, String organ, Instant now, List<ApplicationCard> applications) {
    var state = state(visit, now);
    return new VisitView(
        visit.id(),
        visit.channel(),
        visit.channel().title(),
        visit.officerName(),
        organ,
        visit.party().kind(),
        visit.partyName(),
        visit.personName(),
        visit.present(),
        visit.proof().title(),
        visit.proofFile() != null,
        state,
        state.title,
        visit.openedAt(),
        visit.endsAt(),
        visit.endedAt(),
        applications);
  }

  private static VisitState state(Visit visit, Instant now) {
    if ("PARTY".equals(visit.endedBy())) return VisitState.STOPPED;
    if (visit.endedAt() != null || !now.isBefore(visit.endsAt())) return VisitState.ENDED;
    return visit.consentedAt() == null ? VisitState.CODE : VisitState.OPEN;
  }
}
