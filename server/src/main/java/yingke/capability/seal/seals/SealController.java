package yingke.capability.seal.seals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.SealView;
import yingke.capability.seal.sources.SealFiles;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/seal")
class SealController {
  private static final List<String> HEADINGS =
      List.of("时间", "印章", "文书", "页", "用印理由", "用印人", "账户", "申请人", "批准人", "用印编号", "文件 SM3");

  private static final List<String> SEALS =
      List.of("印章", "种类", "单位", "状态", "印章编码", "备案编码", "保管人", "有效期起", "有效期至", "用印次数", "原因");

  private final SealDesk desk;

  SealController(SealDesk desk) {
    this.desk = desk;
  }

  /** The seals of the caller's departments: applied for, in use, and revoked ones. */
  @GetMapping("/seals")
  Page<SealRow> list(
      SealFilter filter,
      @RequestParam @Nullable UUID after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** The list of seals as a sheet. */
  @GetMapping(value = "/seals.xlsx", produces = Sheet.XLSX)
  void exportSeals(SealFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "电子印章", SEALS, sheet -> desk.exportSeals(filter, sheet));
  }

  /** One seal; its ETag is needed to change it. */
  @GetMapping("/seals/{id}")
  SealRow get(@PathVariable UUID id, HttpServletResponse response) {
    var seal = desk.get(id);
    response.setHeader(HttpHeaders.ETAG, Version.tag(seal.version()));
    return seal;
  }

  /** Takes over a seal of the national unified system: its .esl and its key as PKCS #12. */
  @PostMapping(value = "/seals", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<SealView> take(
      CommandId command,
      @RequestParam String department,
      @RequestParam SealKind kind,
      @RequestParam MultipartFile seal,
      @RequestParam MultipartFile credential,
      @RequestParam String password)
      throws IOException {
    var files = new SealFiles(seal.getBytes(), credential.getBytes(), password);
    var taken = desk.take(command, files, department, kind);
    return ResponseEntity.created(URI.create("/api/seal/seals/" + taken.id())).body(taken);
  }

  /** What the seals of the caller's departments were used for, newest first. */
  @GetMapping("/uses")
  Page<UseView> uses(
      UseFilter filter, @RequestParam @Nullable Long after, @RequestParam @Nullable Integer limit) {
    return desk.uses(filter, after, Page.limit(limit));
  }

  /** The log of uses as a sheet. */
  @GetMapping(value = "/uses.xlsx", produces = Sheet.XLSX)
  void export(UseFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "用印记录", HEADINGS, sheet -> desk.export(filter, sheet));
  }

  /** The names of the certification authorities that are believed. */
  @GetMapping("/authorities")
  List<String> authorities() {
    return desk.authorities();
  }

  /** Believes another authority, by its certificate in DER; answers with all names. */
  @PostMapping(value = "/authorities", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  List<String> believe(@RequestParam MultipartFile certificate) throws IOException {
    desk.believe(certificate.getBytes());
    return desk.authorities();
  }

  /** Takes an authority's newest list of revoked certificates; answers whose it is. */
  @PostMapping(value = "/revocations", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Revocations revoke(@RequestParam MultipartFile file) throws IOException {
    return new Revocations(desk.revoke(file.getBytes()));
  }

  /** Whose list was taken. */
  record Revocations(String authority) {}
}
