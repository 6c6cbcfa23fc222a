package yingke.kernel.audit.chain;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the audit log is sealed. */
@RestController
@RequestMapping("/api/audit/seal")
class SealController {
  private final SealDesk desk;

  SealController(SealDesk desk) {
    this.desk = desk;
  }

  /** How far the log is sealed. */
  @GetMapping
  SealDesk.SealedPosition read() {
    return desk.read();
  }
}
