package yingke.systems.onestop.reception;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;

/** Paper at counters. */
@RestController
@RequestMapping("/api/onestop/visits/{visit}/applications/{id}/papers")
class PaperController {
  private final PaperDesk desk;

  PaperController(PaperDesk desk) {
    this.desk = desk;
  }

  /** Keeps a scan that was compared with its original, apart from what the applicant uploaded. */
  @PostMapping("/{material}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void scan(
      @PathVariable UUID visit,
      @PathVariable UUID id,
      @PathVariable String material,
      CommandId command,
      @Valid @RequestBody ScanPaper asked) {
    desk.scan(visit, id, material, command, asked);
  }
}
