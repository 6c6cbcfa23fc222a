package yingke.capability.catalog.resources;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.capability.catalog.Resource;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/catalog")
class ResourceController {
  private final ResourceDesk desk;

  ResourceController(ResourceDesk desk) {
    this.desk = desk;
  }

  /** Why a grant is taken back. */
  record Revocation(@NotBlank(message = "请填写收回授权的理由") @Size(max = 200) String reason) {}

  /** The data that modules share, and how. */
  @GetMapping("/resources")
  Page<ResourceView> list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String provider,
      Resource.@Nullable Sharing sharing,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(q, provider, sharing, after, Page.limit(limit));
  }

  /** One resource: its items, grants and use. */
  @GetMapping("/resources/{id}")
  ResourceDetail get(@PathVariable String id) {
    return desk.get(id);
  }

  /** Takes a grant back, for a reason. */
  @PostMapping("/grants/{id}/revocation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id, @Valid @RequestBody Revocation revocation) {
    desk.revoke(id, revocation.reason());
  }
}
