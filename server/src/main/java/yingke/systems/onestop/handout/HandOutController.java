package yingke.systems.onestop.handout;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;

/** Handing results out (送达). */
@RestController
@RequestMapping("/api/onestop")
class HandOutController {
  private final HandOutDesk desk;
  private final HandOutPaperDesk papers;
  private final OwnHandOutDesk own;
  private final HandOutRules rules;
  private final Files files;

  HandOutController(
      HandOutDesk desk,
      HandOutPaperDesk papers,
      OwnHandOutDesk own,
      HandOutRules rules,
      Files files) {
    this.desk = desk;
    this.papers = papers;
    this.own = own;
    this.rules = rules;
    this.files = files;
  }

  /**
   * What waits at the caller's counter, the most urgent first; or what was served, newest first.
   */
  @GetMapping("/hand-outs")
  Page<HandOutView> list(
      @RequestParam(defaultValue = "false") boolean served,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(served, q, after, Page.limit(limit));
  }

  /** By whom results may be sent. */
  @GetMapping("/hand-outs/carriers")
  List<String> carriers() {
    return rules.carriers();
  }

  /** One result with what was done and the documents to print. */
  @GetMapping("/hand-outs/{id}")
  HandOutView get(@PathVariable UUID id) {
    return desk.get(id);
  }

  /** Hands over, posts, notes what came back; the receipt is written when it is served. */
  @PostMapping("/hand-outs/{id}/steps")
  HandOutView serve(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody ServeResult asked) {
    return desk.serve(id, command, asked);
  }

  /** A page of what is handed out or of its receipt, from 1. */
  @GetMapping(
      value = "/hand-outs/{id}/documents/{document}/pages/{page}",
      produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> page(
      @PathVariable UUID id, @PathVariable UUID document, @PathVariable int page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(papers.page(id, document, page));
  }

  /** The letter, photograph or carrier's receipt of a step. */
  @GetMapping("/hand-outs/{id}/steps/{step}/file")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID step) {
    return files.answer(papers.file(id, step));
  }

  /** The receipt with the signature, scanned after it was printed. */
  record SignedReceipt(@NotNull(message = "请先扫描或拍照上传") UUID file) {}

  /** Keeps the signed receipt. */
  @PutMapping("/hand-outs/{id}/steps/{step}/receipt")
  HandOutView sign(
      @PathVariable UUID id, @PathVariable UUID step, @Valid @RequestBody SignedReceipt signed) {
    return papers.sign(id, step, signed.file());
  }

  /** The signed receipt. */
  @GetMapping("/hand-outs/{id}/steps/{step}/receipt")
  ResponseEntity<Resource> receipt(@PathVariable UUID id, @PathVariable UUID step) {
    return files.answer(papers.receipt(id, step));
  }

  /** How one's own result reaches one; empty while nothing is decided. */
  @GetMapping("/applications/{id}/handing-out")
  List<HandOutView> own(@PathVariable UUID id) {
    return own.own(id);
  }

  /** Says that the result has arrived electronically. */
  @PostMapping("/applications/{id}/handing-out/confirmation")
  List<HandOutView> confirm(@PathVariable UUID id, CommandId command) {
    return own.confirm(id, command);
  }

  /** How the result of a case reaches the applicant. */
  @GetMapping("/cases/{caseId}/handing-out")
  List<HandOutView> ofCase(@PathVariable UUID caseId) {
    return own.ofCase(caseId);
  }
}
