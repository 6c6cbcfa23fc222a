package yingke.capability.seal.seals;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.capability.seal.SealPaper;
import yingke.capability.seal.sources.SealFiles;
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

  /** Numbers, holder and address of the seal and its certificate. */
  @GetMapping("/seals/{id}/paper")
  SealPaper paper(@PathVariable UUID id) {
    return desk.paper(id);
  }

  /** Reads the files with which a seal is to be made or renewed; nothing is kept of them. */
  @PostMapping(value = "/seals/{id}/look", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  SealPaper look(
      @PathVariable UUID id,
      @RequestParam MultipartFile seal,
      @RequestParam MultipartFile credential,
      @RequestParam @Nullable String password)
      throws IOException {
    var opened = password == null ? "" : password;
    return desk.look(id, new SealFiles(seal.getBytes(), credential.getBytes(), opened));
  }
}
