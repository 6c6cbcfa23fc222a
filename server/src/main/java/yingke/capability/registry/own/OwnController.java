package yingke.capability.registry.own;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/registry")
class OwnController {
  private final OwnDesk own;
  private final CorrectionDesk corrections;

  OwnController(OwnDesk own, CorrectionDesk corrections) {
    this.own = own;
    this.corrections = corrections;
  }

  /** What the registry knows about the caller. */
  @GetMapping("/me")
  OwnView me() {
    return own.get();
  }

  /** The corrections that the caller asked for. */
  @GetMapping("/me/corrections")
  List<CorrectionView> mine() {
    return corrections.mine();
  }

  /** Asks the source to correct a fact about the caller. */
  @PostMapping("/me/corrections")
  ResponseEntity<CorrectionView> open(
      CommandId command, @Valid @RequestBody OpenCorrection correction) {
    var opened = corrections.open(command, correction);
    return ResponseEntity.created(URI.create("/api/registry/me/corrections")).body(opened);
  }

  /** Corrections that wait for the caller's department. */
  @GetMapping("/corrections")
  Page<CorrectionView> list(
      @RequestParam Correction.@Nullable State state,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return corrections.list(state, after, Page.limit(limit));
  }

  /** Accepts or declines a correction. */
  @PostMapping("/corrections/{id}/answer")
  CorrectionView answer(
      @PathVariable UUID id, Version version, @Valid @RequestBody AnswerCorrection answer) {
    return corrections.answer(id, version, answer);
  }
}
