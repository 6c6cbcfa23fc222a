package yingke.capability.casework.templates;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/casework/opinion-templates")
class TemplateController {
  private final TemplateDesk desk;

  TemplateController(TemplateDesk desk) {
    this.desk = desk;
  }

  /** Opinions to choose from: the caller's own and the department's, for one action or for all. */
  @GetMapping
  List<OpinionTemplate> list(
      @RequestParam @Nullable String procedure, @RequestParam @Nullable String action) {
    return desk.list(procedure, action);
  }

  /** Keeps an opinion for later, for the caller or for the department. */
  @PostMapping
  OpinionTemplate write(
      CommandId command, @Valid @RequestBody WriteTemplate asked, HttpServletResponse response) {
    return tagged(desk.write(command, asked), response);
  }

  /** Changes what a template says and where it fits. */
  @PutMapping("/{id}")
  OpinionTemplate change(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody WriteTemplate asked,
      HttpServletResponse response) {
    return tagged(desk.change(id, version, asked), response);
  }

  /** Throws a template away; one that is gone already stays gone. */
  @DeleteMapping("/{id}")
  ResponseEntity<Void> delete(@PathVariable UUID id) {
    desk.delete(id);
    return ResponseEntity.noContent().build();
  }

  private static OpinionTemplate tagged(OpinionTemplate seen, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, Version.tag(seen.version()));
    return seen;
  }
}
