package yingke.capability.casework.consulting;

import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Consultations;
import yingke.capability.casework.Consultations.Question;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.CommandId;

/** Asks other departments; whoever has the case in hand may. */
@Service
@PreAuthorize("hasAuthority('casework.case.act')")
class ConsultationDesk {
  private final Consultations consultations;
  private final Audit audit;

  ConsultationDesk(Consultations consultations, Audit audit) {
    this.consultations = consultations;
    this.audit = audit;
  }

  /** The audit is written with the timelines of both cases. */
  CaseView ask(UUID id, CommandId command, Ask asked) {
    return consultations.ask(
        new Question(id, command.value(), asked.department(), asked.question(), asked.limit()));
  }

  @Transactional
  CaseView drop(UUID id, UUID child, CommandId command, Drop asked) {
    var seen = consultations.drop(id, child, command.value(), asked.reason());
    audit.record(
        "casework.consultation.drop", "case:" + id, Map.of("consultation", child.toString()));
    return seen;
  }
}
