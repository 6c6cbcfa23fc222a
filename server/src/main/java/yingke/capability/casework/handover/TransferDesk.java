package yingke.capability.casework.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Hands;
import yingke.capability.casework.Hands.HandOver;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;

/**
 * Gives work to a colleague and back. Whose it is to give is decided by {@link Hands}, which also
 * writes the audit with the timeline.
 */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.act', 'casework.work.assign')")
class TransferDesk {
  private final Hands hands;
  private final ColleagueDesk colleagues;
  private final Notices notices;

  TransferDesk(Hands hands, ColleagueDesk colleagues, Notices notices) {
    this.hands = hands;
    this.colleagues = colleagues;
    this.notices = notices;
  }

  List<Colleague> colleagues(UUID id, @Nullable String branch) {
    return colleagues.colleagues(hands.colleagues(id, branch));
  }

  /** Whoever gets it is told. */
  @Transactional
  CaseView transfer(UUID id, CommandId command, Version seen, Transfer asked) {
    var after =
        hands.handOver(
            new HandOver(
                id, seen.value(), command.value(), asked.branch(), asked.to(), asked.reason()));
    tell(command.value(), asked.to(), "转办给您", after, asked.reason());
    return after;
  }

  @Transactional
  CaseView giveBack(UUID id, CommandId command, Version seen, GiveBack asked) {
    var after =
        hands.handOver(
            new HandOver(id, seen.value(), command.value(), asked.branch(), null, asked.reason()));
    var assignee = after.assignee();
    if (assignee != null) tell(command.value(), assignee.staff(), "退回给您", after, asked.reason());
    return after;
  }

  private void tell(UUID key, String staff, String what, CaseView seen, String reason) {
    notices.tell(
        new Notice(
            key,
            new SubjectRef(SubjectRef.Kind.STAFF, staff),
            "办件" + what + "：" + seen.subject(),
            Callers.current().name() + "把办件 " + seen.number() + " " + what + "。原因：" + reason,
            "/work/cases/" + seen.id(),
            null));
  }
}
