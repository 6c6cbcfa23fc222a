package yingke.systems.onestop.drafts;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;
import yingke.systems.onestop.views.ApplicationView;
import yingke.systems.onestop.views.ApplicationViews;

/** Filling in an application. */
@RestController
@RequestMapping("/api/onestop/applications")
class DraftController {
  private final DraftDesk drafts;
  private final MaterialDesk materials;
  private final DisputeDesk disputes;
  private final ApplicationViews views;

  DraftController(
      DraftDesk drafts, MaterialDesk materials, DisputeDesk disputes, ApplicationViews views) {
    this.drafts = drafts;
    this.materials = materials;
    this.disputes = disputes;
    this.views = views;
  }

  /**
   * Begins an application, or takes the draft for the item up again. The form comes filled in with
   * what government knows.
   */
  @PostMapping
  ResponseEntity<ApplicationView> begin(
      CommandId command, @Valid @RequestBody BeginApplication asked) {
    var begun = drafts.begin(command, asked);
    var view = views.of(begun.application());
    var answer =
        begun.created()
            ? ResponseEntity.created(URI.create("/api/onestop/applications/" + view.id()))
            : ResponseEntity.ok();
    return answer.header(HttpHeaders.ETAG, Version.tag(view.version())).body(view);
  }

  /**
   * Saves the form as one types, right or wrong. Facts of the base libraries are not taken from it:
   * those can only be disputed.
   */
  @PutMapping("/{id}/form")
  ApplicationView save(
      @PathVariable UUID id,
      Version seen,
      @Valid @RequestBody SaveForm form,
      HttpServletResponse response) {
    var view = views.of(drafts.save(id, seen, form));
    response.setHeader(HttpHeaders.ETAG, Version.tag(view.version()));
    return view;
  }

  /** Names the uploaded files that stand for a material. */
  @PutMapping("/{id}/materials/{material}")
  ApplicationView attach(
      @PathVariable UUID id,
      @PathVariable String material,
      @Valid @RequestBody AttachFiles attached) {
    return views.of(materials.put(id, material, attached));
  }

  /** Takes the files of a material away again. */
  @DeleteMapping("/{id}/materials/{material}")
  ApplicationView detach(@PathVariable UUID id, @PathVariable String material) {
    return views.of(materials.delete(id, material));
  }

  /** Says that a prefilled fact is wrong; the application goes on with the claim. */
  @PostMapping("/{id}/disputes")
  ApplicationView dispute(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody OpenDispute asked) {
    return views.of(disputes.open(id, command, asked));
  }

  /** Deletes a draft. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    drafts.delete(id);
    return ResponseEntity.noContent().build();
  }
}
