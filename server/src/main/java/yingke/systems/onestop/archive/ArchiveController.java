package yingke.systems.onestop.archive;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;

/** The archive of concluded cases. */
@RestController
@RequestMapping("/api/onestop")
class ArchiveController {
  private static final String ZIP = "application/zip";
  private static final List<String> HEADINGS =
      List.of(
          "序号", "档号", "题名", "办结日期", "保管期限", "文件数", "字节数", "目录 SM3", "补充次数", "最近补充", "最末补充目录 SM3");

  private final ArchiveDesk desk;

  ArchiveController(ArchiveDesk desk) {
    this.desk = desk;
  }

  /**
   * @param archives ids of the applications
   */
  record HandOver(
      @NotEmpty(message = "请选择要移交的档案") @Size(max = 1000, message = "一次最多移交 1000 卷")
          Set<UUID> archives,
      @NotBlank(message = "请填写接收单位") @Size(max = 100, message = "接收单位最多 100 个字") String receiver) {}

  /** Packages of the caller's departments, newest first. */
  @GetMapping("/archives")
  Page<Archived> list(
      @ParameterObject ArchiveFilter filter,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** What came to a case after its package was made, oldest first. */
  @GetMapping("/archives/{application}/addenda")
  List<Addendum> addenda(@PathVariable UUID application) {
    return desk.addenda(application);
  }

  /** One package as it lies in the archive; with what came after it, both in one file. */
  @GetMapping(value = "/archives/{application}/package", produces = ZIP)
  void take(@PathVariable UUID application, HttpServletResponse response) throws IOException {
    var export = desk.take(application);
    if (export.cover() == null)
      response.setContentLengthLong(Files.size(export.parts().getFirst()));
    download(response, export.name());
    export.write(response.getOutputStream());
  }

  /** Hands packages over to the archives with a list. */
  @PostMapping("/archive-transfers")
  @ResponseStatus(HttpStatus.CREATED)
  void handOver(CommandId command, @Valid @RequestBody HandOver asked) {
    desk.handOver(command, asked.archives(), asked.receiver());
  }

  /** Lists with which packages were handed over, newest first, at most 200. */
  @GetMapping("/archive-transfers")
  List<ArchiveQueries.TransferRow> transfers() {
    return desk.transfers();
  }

  /** 移交清单. */
  @GetMapping(value = "/archive-transfers/{id}/list", produces = Sheet.XLSX)
  void sheet(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    Sheet.download(response, "移交清单", HEADINGS, sheet -> desk.sheet(id, sheet));
  }

  /** All packages of a list in one ZIP. */
  @GetMapping(value = "/archive-transfers/{id}/packages", produces = ZIP)
  void takeAll(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    var exports = desk.takeAll(id);
    download(response, id + ".zip");
    Export.write(exports, response.getOutputStream());
  }

  private static void download(HttpServletResponse response, String name) {
    response.setContentType(ZIP);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
  }
}
