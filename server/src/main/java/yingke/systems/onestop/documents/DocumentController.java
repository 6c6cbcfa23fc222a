package yingke.systems.onestop.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;

/** Official documents. */
@RestController
@RequestMapping("/api/onestop")
class DocumentController {
  private final DocumentDesk desk;
  private final Files files;

  DocumentController(DocumentDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /** The documents of one's own application. */
  @GetMapping("/applications/{id}/documents")
  List<DocumentView> own(@PathVariable UUID id) {
    return desk.own(id);
  }

  /** The documents of a case in the officer's scope. */
  @GetMapping("/cases/{caseId}/documents")
  List<DocumentView> ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }

  /** The sealed OFD. */
  @GetMapping("/documents/{id}/file")
  ResponseEntity<Resource> file(@PathVariable UUID id) {
    return files.answer(desk.file(id));
  }

  /** A page as a picture, from 1. */
  @GetMapping(value = "/documents/{id}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> page(@PathVariable UUID id, @PathVariable int page) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(desk.page(id, page));
  }
}
