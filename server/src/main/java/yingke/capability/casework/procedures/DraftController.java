package yingke.capability.casework.procedures;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/casework/procedure-drafts")
class DraftController {
  private final DraftDesk desk;

  DraftController(DraftDesk desk) {
    this.desk = desk;
  }

  /** Drafts of procedures, what is on its way first. */
  @GetMapping
  List<Draft> list() {
    return desk.list();
  }

  /** One draft with its text. */
  @GetMapping("/{id}")
  Draft read(@PathVariable UUID id, HttpServletResponse response) {
    return tagged(desk.read(id), response);
  }

  /** How the draft differs from the version in force, line by line. */
  @GetMapping("/{id}/difference")
  List<Difference.Line> difference(@PathVariable UUID id) {
    return desk.difference(id);
  }

  /** Checks a text without keeping it: every mistake with its line, or the drawing. */
  @PostMapping("/check")
  Checked check(@RequestParam String procedure, @Valid @RequestBody WriteDraft asked) {
    return desk.check(procedure, asked.text());
  }

  /** Begins the next version of a procedure, with the text in force or another one. */
  @PostMapping
  ResponseEntity<Draft> begin(CommandId command, @Valid @RequestBody BeginDraft asked) {
    var draft = desk.begin(command, asked);
    return ResponseEntity.created(URI.create("/api/casework/procedure-drafts/" + draft.id()))
        .eTag(Version.tag(draft.version()))
        .body(draft);
  }

  /** Keeps what was written, mistakes and all. */
  @PutMapping("/{id}")
  Draft edit(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody WriteDraft asked,
      HttpServletResponse response) {
    return tagged(desk.edit(id, version, asked), response);
  }

  /** Hands it to a second person; refused while there are mistakes. */
  @PostMapping("/{id}/submission")
  Draft submit(@PathVariable UUID id, Version version, HttpServletResponse response) {
    return tagged(desk.submit(id, version), response);
  }

  /** Publishes it, or gives it back; whoever wrote in it may do neither. */
  @PostMapping("/{id}/review")
  Draft review(
      @PathVariable UUID id,
      Version version,
      @Valid @RequestBody ReviewDraft review,
      HttpServletResponse response) {
    return tagged(desk.review(id, version, review), response);
  }

  /** Throws it away; it stays in the list as discarded. */
  @PostMapping("/{id}/discard")
  Draft discard(@PathVariable UUID id, Version version, HttpServletResponse response) {
    return tagged(desk.discard(id, version), response);
  }

  private static Draft tagged(Draft seen, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, Version.tag(seen.version()));
    return seen;
  }
}
