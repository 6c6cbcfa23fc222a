package yingke.systems.cockpit.map;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the cockpit draws its map from. */
@RestController
@RequestMapping("/api/cockpit")
class MapController {
  private final MapDesk desk;

  MapController(MapDesk desk) {
    this.desk = desk;
  }

  /** The district's outline and its towns. */
  @GetMapping("/map")
  ResponseEntity<DistrictMap> map() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(desk.map());
  }
}
