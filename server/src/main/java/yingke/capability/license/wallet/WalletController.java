package yingke.capability.license.wallet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.license.LicenseStep;
import yingke.capability.license.LicenseView;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/license/licenses")
class WalletController {
  private final WalletDesk desk;

  WalletController(WalletDesk desk) {
    this.desk = desk;
  }

  /** The caller's own licenses, or those of the firm acted for, newest first. */
  @GetMapping
  Page<LicenseView> list(
      @RequestParam @Nullable Instant after, @RequestParam @Nullable Integer limit) {
    return desk.list(after, Page.limit(limit));
  }

  /** One of the caller's licenses. */
  @GetMapping("/{id}")
  LicenseView get(@PathVariable UUID id) {
    return desk.get(id);
  }

  /** What happened to it after it was issued, the oldest first. */
  @GetMapping("/{id}/history")
  List<LicenseStep> history(@PathVariable UUID id) {
    return desk.history(id);
  }

  /** The license itself: a sealed OFD. */
  @GetMapping(value = "/{id}/file", produces = "application/ofd")
  ResponseEntity<Resource> file(@PathVariable UUID id) {
    return desk.file(id);
  }

  /** A page of the license as a picture, from 1. */
  @GetMapping(value = "/{id}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] page(@PathVariable UUID id, @PathVariable int page) {
    return desk.page(id, page);
  }
}
