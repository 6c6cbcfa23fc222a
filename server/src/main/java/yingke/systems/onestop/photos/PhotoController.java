package yingke.systems.onestop.photos;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The photo check of materials. */
@RestController
@RequestMapping("/api/onestop")
class PhotoController {
  private final PhotoDesk desk;

  PhotoController(PhotoDesk desk) {
    this.desk = desk;
  }

  /** Looks at a file that was laid down for a material; it forbids nothing. */
  @PostMapping("/applications/{id}/materials/{material}/checks")
  PhotoDesk.Checked check(
      @PathVariable UUID id, @PathVariable String material, @Valid @RequestBody CheckPhoto asked) {
    return desk.check(id, material, asked);
  }

  /** What was found on the materials of a case, as its supplement notice may say it. */
  @GetMapping("/cases/{caseId}/materials/findings")
  List<PhotoFinding> ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }
}
