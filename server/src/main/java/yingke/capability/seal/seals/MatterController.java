package yingke.capability.seal.seals;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;

@RestController
@RequestMapping("/api/seal")
class MatterController {
  private final MatterDesk desk;
  private final Files files;

  MatterController(MatterDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /** The application for a seal that a case decides on. */
  @GetMapping("/cases/{caseId}/application")
  MatterDesk.SealApplication application(@PathVariable UUID caseId) {
    return desk.application(caseId);
  }

  /** A file of the application; the look is recorded. */
  @GetMapping("/cases/{caseId}/files/{file}")
  ResponseEntity<Resource> fileOfCase(@PathVariable UUID caseId, @PathVariable UUID file) {
    return files.answer(desk.ofCase(caseId, file));
  }

  /** As above, for the seal's own organ. */
  @GetMapping("/seals/{id}/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
    return files.answer(desk.ofSeal(id, file));
  }

  /** What the seal looks like. */
  @GetMapping(value = "/seals/{id}/picture", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] picture(@PathVariable UUID id) {
    return desk.picture(id);
  }
}
