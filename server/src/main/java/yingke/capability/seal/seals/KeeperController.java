package yingke.capability.seal.seals;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/seal")
class KeeperController {
  private final KeeperDesk desk;

  KeeperController(KeeperDesk desk) {
    this.desk = desk;
  }

  /** The applications to change the keeper of a seal, the newest first. */
  @GetMapping("/seals/{id}/keeper-changes")
  List<KeeperChange> changes(@PathVariable UUID id) {
    return desk.list(id);
  }

  /** Asks that somebody else keep the seal; a case of the organ decides. */
  @PostMapping("/seals/{id}/keeper-changes")
  ResponseEntity<KeeperChange> ask(
      @PathVariable UUID id,
      Version version,
      CommandId command,
      @Valid @RequestBody ChangeKeeper asked) {
    var change = desk.ask(id, version.value(), command, asked);
    return ResponseEntity.created(URI.create("/api/seal/seals/" + id + "/keeper-changes"))
        .body(change);
  }

  /** The change of a keeper that a case decides on. */
  @GetMapping("/cases/{caseId}/keeper-change")
  KeeperChange ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }
}
