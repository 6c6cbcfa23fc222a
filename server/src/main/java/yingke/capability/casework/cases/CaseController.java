package yingke.capability.casework.cases;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.casework.CaseView;
import yingke.kernel.files.Files;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/casework")
class CaseController {
  private static final List<String> HEADINGS =
      List.of(
          "办件编号", "事项", "申请人", "承办部门", "所在地", "环节", "状态", "结果", "红黄绿灯", "法定超期", "到期时间", "收件时间",
          "办结时间");

  private final CaseDesk desk;
  private final Files files;

  CaseController(CaseDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /** Cases that the caller may see, newest first. */
  @GetMapping("/cases")
  Page<CaseRow> list(
      @Valid CaseFilter filter,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** The same list as XLSX. */
  @GetMapping(value = "/cases/export", produces = Sheet.XLSX)
  void export(@Valid CaseFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "办件", HEADINGS, sheet -> desk.export(filter, sheet));
  }

  /** A case as it stands, with what the caller may do now. */
  @GetMapping("/cases/{id}")
  CaseView read(@PathVariable UUID id, HttpServletResponse response) {
    return tagged(desk.read(id), response);
  }

  /** Acts on a case; answers it as it stands afterwards. */
  @PostMapping("/cases/{id}/actions")
  CaseView act(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody Deed deed,
      HttpServletResponse response) {
    return tagged(desk.act(id, command, version, deed), response);
  }

  /** What happened to a case, from the beginning. */
  @GetMapping("/cases/{id}/timeline")
  List<TimelineView> timeline(@PathVariable UUID id) {
    return desk.timeline(id);
  }

  /** A file that came with an act, for example a photograph of the inspection. */
  @GetMapping("/cases/{id}/files/{file}")
  ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
    return files.answer(desk.file(id, file));
  }

  /** The case's procedure as BPMN 2.0 with its diagram; elements have the ids of the steps. */
  @GetMapping(value = "/cases/{id}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
  String drawing(@PathVariable UUID id) {
    return desk.drawing(id);
  }

  /** What the caller has done, newest first. */
  @GetMapping("/done")
  Page<DoneRow> done(@RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
    return desk.done(after, Page.limit(limit));
  }

  private static CaseView tagged(CaseView seen, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, Version.tag(seen.version()));
    return seen;
  }
}
