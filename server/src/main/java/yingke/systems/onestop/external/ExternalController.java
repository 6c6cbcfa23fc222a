package yingke.systems.onestop.external;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications that another system handles. */
@RestController
@RequestMapping("/api/onestop")
class ExternalController {
  private final ExternalDesk desk;

  ExternalController(ExternalDesk desk) {
    this.desk = desk;
  }

  /** How far one's application is in the system that handles it. */
  @GetMapping("/applications/{id}/external")
  ExternalView own(@PathVariable UUID id) {
    return desk.own(id);
  }

  /** The way to that system's form, where everything is filled in already. */
  @PostMapping("/applications/{id}/external/visit")
  ExternalView.WayThere visit(@PathVariable UUID id) {
    return desk.visit(id);
  }

  /** How far the application of a case is in the system that handles it. */
  @GetMapping("/cases/{caseId}/external")
  ExternalView ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }
}
