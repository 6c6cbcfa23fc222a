package yingke.capability.seal.requests;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

@RestController
@RequestMapping("/api/seal")
class RequestController {
  private static final List<String> HEADINGS =
      List.of("编号", "文件", "印章", "用途", "份数", "状态", "申请人", "申请时间", "审批人", "审批时间", "意见");

  private final RequestDesk desk;
  private final Files files;

  RequestController(RequestDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /** Requests to use the seals of the caller's departments, newest first. */
  @GetMapping("/use-requests")
  Page<UseRequest> list(
      RequestFilter filter,
      @RequestParam @Nullable UUID after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** The requests as a sheet. */
  @GetMapping(value = "/use-requests.xlsx", produces = Sheet.XLSX)
  void export(RequestFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "用印申请", HEADINGS, sheet -> desk.export(filter, sheet));
  }

  /** One request. */
  @GetMapping("/use-requests/{id}")
  UseRequest get(@PathVariable UUID id) {
    return desk.get(id);
  }

  /** Asks that a document be sealed; a case of the seal's organ decides. */
  @PostMapping("/use-requests")
  ResponseEntity<UseRequest> ask(CommandId command, @Valid @RequestBody AskUse asked) {
    var request = desk.ask(command, asked);
    return ResponseEntity.created(URI.create("/api/seal/use-requests/" + request.id()))
        .body(request);
  }

  /** Takes a request back that was not decided yet. */
  @PostMapping("/use-requests/{id}/withdrawal")
  UseRequest withdraw(@PathVariable UUID id, CommandId command) {
    return desk.withdraw(id, command);
  }

  /** The document as it was handed in. */
  @GetMapping("/use-requests/{id}/document")
  ResponseEntity<Resource> document(@PathVariable UUID id) {
    return files.answer(desk.document(id, false));
  }

  /** The sealed document. */
  @GetMapping("/use-requests/{id}/sealed")
  ResponseEntity<Resource> sealedDocument(@PathVariable UUID id) {
    return files.answer(desk.document(id, true));
  }

  /** The request that a case decides on. */
  @GetMapping("/cases/{caseId}/use-request")
  UseRequest ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }

  /** The document of the request that a case decides on. */
  @GetMapping("/cases/{caseId}/document")
  ResponseEntity<Resource> documentOfCase(@PathVariable UUID caseId) {
    return files.answer(desk.documentOfCase(caseId));
  }
}
