package yingke.capability.license.issued;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.license.EndGround;
import yingke.capability.license.LicenseStep;
import yingke.capability.license.LicenseView;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Page;
import yingke.kernel.web.Sheet;
import yingke.kernel.web.Version;

@RestController
@RequestMapping("/api/license")
class IssuedController {
  private static final List<String> HEADINGS =
      List.of("证照编号", "电子证照标识", "类型", "持证主体", "颁发机构", "有效期起", "有效期止", "状态", "签发时间", "终止理由");

  private final IssuedDesk desk;

  IssuedController(IssuedDesk desk) {
    this.desk = desk;
  }

  /** The licenses that the caller's departments issued. */
  @GetMapping("/issued")
  Page<IssuedLicense> list(
      IssuedFilter filter,
      @RequestParam @Nullable UUID after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }

  /** The same list as a sheet. */
  @GetMapping(value = "/issued.xlsx", produces = Sheet.XLSX)
  void export(IssuedFilter filter, HttpServletResponse response) throws IOException {
    Sheet.download(response, "电子证照", HEADINGS, sheet -> desk.export(filter, sheet));
  }

  /** A page of an issued license as a picture, from 1. */
  @GetMapping(value = "/issued/{id}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] page(@PathVariable UUID id, @PathVariable int page) {
    return desk.page(id, page);
  }

  /** On which grounds a license may end or be suspended today. */
  @GetMapping("/grounds")
  List<EndGround> grounds() {
    return desk.grounds();
  }

  /** What happened to an issued license, the oldest first. */
  @GetMapping("/issued/{id}/history")
  List<LicenseStep> history(@PathVariable UUID id) {
    return desk.history(id);
  }

  /** Ends a license as its ground says; everybody who checks it sees that at once. */
  @PostMapping("/licenses/{id}/revocation")
  LicenseView end(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody EndLicense end) {
    return desk.end(id, end.order(command.value(), version.value()));
  }

  /** Suspends a license (暂扣). */
  @PostMapping("/licenses/{id}/suspension")
  LicenseView suspend(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody EndLicense end) {
    return desk.suspend(id, end.order(command.value(), version.value()));
  }

  /** Gives a suspended license back. */
  @PostMapping("/licenses/{id}/suspension/lifting")
  LicenseView lift(
      @PathVariable UUID id,
      CommandId command,
      Version version,
      @Valid @RequestBody LiftSuspension lift) {
    return desk.lift(id, command, version.value(), lift.reason().strip());
  }
}
