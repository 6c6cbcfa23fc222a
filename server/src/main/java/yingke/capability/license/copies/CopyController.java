package yingke.capability.license.copies;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.license.Copies.CopyRules;
import yingke.capability.license.CopyView;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/license")
class CopyController {
  private final CopyDesk desk;

  CopyController(CopyDesk desk) {
    this.desk = desk;
  }

  /** The annotated copies of the caller's licenses, or of one of them, newest first. */
  @GetMapping("/copies")
  Page<CopyView> list(
      @RequestParam @Nullable UUID license,
      @RequestParam @Nullable Instant after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(license, after, Page.limit(limit));
  }

  /** How many copies one may make today, and until when they may hold. */
  @GetMapping("/copy-rules")
  CopyRules rules() {
    return desk.rules();
  }

  /** Makes an annotated copy of one of the caller's licenses. */
  @PostMapping("/licenses/{id}/copies")
  ResponseEntity<CopyView> make(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody MakeCopy copy) {
    var made = desk.make(copy.order(command.value(), id));
    return ResponseEntity.created(URI.create("/api/license/copies/" + made.id())).body(made);
  }

  /** Ends a copy at once; everybody who checks it sees that. */
  @PostMapping("/copies/{id}/revocation")
  CopyView takeBack(@PathVariable UUID id) {
    return desk.takeBack(id);
  }

  /** The copy itself: a sealed OFD. */
  @GetMapping(value = "/copies/{id}/file", produces = "application/ofd")
  ResponseEntity<Resource> file(@PathVariable UUID id) {
    return desk.file(id);
  }

  /** A page of the copy as a picture, from 1. */
  @GetMapping(value = "/copies/{id}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] page(@PathVariable UUID id, @PathVariable int page) {
    return desk.page(id, page);
  }
}
