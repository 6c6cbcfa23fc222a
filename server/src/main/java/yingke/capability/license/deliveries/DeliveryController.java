package yingke.capability.license.deliveries;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;

@RestController
@RequestMapping("/api/license/deliveries")
class DeliveryController {
  private final DeliveryDesk desk;

  DeliveryController(DeliveryDesk desk) {
    this.desk = desk;
  }

  /** Licenses on their way to their holders, the first to be late first. */
  @GetMapping
  Page<DeliveryView> list(
      DeliveryFilter filter,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(filter, after, Page.limit(limit));
  }
}
