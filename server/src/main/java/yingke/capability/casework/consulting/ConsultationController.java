package yingke.capability.casework.consulting;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.casework.CaseView;
import yingke.kernel.web.CommandId;

@RestController
@RequestMapping("/api/casework/cases/{id}/consultations")
class ConsultationController {
  private final ConsultationDesk desk;

  ConsultationController(ConsultationDesk desk) {
    this.desk = desk;
  }

  /**
   * Asks another department about the case; answers the case, with the question among its children.
   * The question waits in the inbox of the asked department, its answer comes to the timeline.
   */
  @PostMapping
  CaseView ask(@PathVariable UUID id, CommandId command, @Valid @RequestBody Ask asked) {
    return desk.ask(id, command, asked);
  }

  /** Takes a question back that was not answered yet. */
  @PostMapping("/{child}/withdrawal")
  CaseView drop(
      @PathVariable UUID id,
      @PathVariable UUID child,
      CommandId command,
      @Valid @RequestBody Drop asked) {
    return desk.drop(id, child, command, asked);
  }
}
