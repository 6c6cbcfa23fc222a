package yingke.capability.casework.urging;

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
@RequestMapping("/api/casework/cases/{id}/urgings")
class UrgingController {
  private final UrgingDesk desk;

  UrgingController(UrgingDesk desk) {
    this.desk = desk;
  }

  /** Asks why the case does not go on; it is marked in the inbox of whoever has it in hand. */
  @PostMapping
  CaseView urge(@PathVariable UUID id, CommandId command, @Valid @RequestBody Urge urge) {
    return desk.urge(id, command, urge);
  }

  /** Answers an urging; whoever urged is told. */
  @PostMapping("/{urging}/answer")
  CaseView answer(
      @PathVariable UUID id, @PathVariable UUID urging, @Valid @RequestBody Urge answer) {
    return desk.answer(id, urging, answer);
  }
}
