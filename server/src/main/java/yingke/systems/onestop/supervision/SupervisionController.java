package yingke.systems.onestop.supervision;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

/** Complaints and followed-up ratings. */
@RestController
@RequestMapping("/api/onestop")
class SupervisionController {
  private final ComplaintDesk complaints;
  private final SupervisionDesk desk;
  private final ForwardDesk forwarding;

  SupervisionController(ComplaintDesk complaints, SupervisionDesk desk, ForwardDesk forwarding) {
    this.complaints = complaints;
    this.desk = desk;
    this.forwarding = forwarding;
  }

  /** What one may complain of. */
  @GetMapping("/complaint-topics")
  List<String> topics() {
    return complaints.topics();
  }

  /** Complains about how one's application is handled, to the supervising department. */
  @PostMapping("/applications/{id}/complaints")
  @ResponseStatus(HttpStatus.CREATED)
  List<SupervisionView> complain(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody Complain asked) {
    return complaints.complain(id, command, asked);
  }

  /** One's complaints about an application and the follow-up of one's bad rating. */
  @GetMapping("/applications/{id}/supervision")
  List<SupervisionView> own(@PathVariable UUID id) {
    return complaints.own(id);
  }

  /** What a case of supervision is about. */
  @GetMapping("/supervision/cases/{caseId}")
  SupervisedCase get(@PathVariable UUID caseId) {
    return desk.get(caseId);
  }

  /** Whose it is; recorded with the reason. */
  @PostMapping("/supervision/cases/{caseId}/contact")
  SupervisionDesk.Contact identify(
      @PathVariable UUID caseId, @Valid @RequestBody SupervisionDesk.Identify asked) {
    return desk.identify(caseId, asked);
  }

  /** Hands it to the department that it is about, as a child case; never whose it is. */
  @PostMapping("/supervision/cases/{caseId}/forwarding")
  @ResponseStatus(HttpStatus.CREATED)
  SupervisedCase forward(
      @PathVariable UUID caseId, CommandId command, @Valid @RequestBody ForwardDesk.Forward asked) {
    return forwarding.forward(caseId, command, asked);
  }
}
