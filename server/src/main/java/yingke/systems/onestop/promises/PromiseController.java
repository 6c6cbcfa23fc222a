package yingke.systems.onestop.promises;

import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.systems.onestop.applications.Promise;
import yingke.systems.onestop.views.ApplicationView;
import yingke.systems.onestop.views.ApplicationViews;

/** What comes later and what is promised instead. */
@RestController
@RequestMapping("/api/onestop")
class PromiseController {
  private final PromiseDesk desk;
  private final ApplicationViews views;

  PromiseController(PromiseDesk desk, ApplicationViews views) {
    this.desk = desk;
    this.views = views;
  }

  /** What may be promised and what was. */
  @GetMapping("/applications/{id}/promises")
  PromisesView list(@PathVariable UUID id) {
    return desk.list(id);
  }

  /** Brings a material later. */
  @PutMapping("/applications/{id}/promises/{material}")
  ApplicationView defer(@PathVariable UUID id, @PathVariable String material) {
    return views.of(desk.defer(id, material));
  }

  /** Brings it with the application after all. */
  @DeleteMapping("/applications/{id}/promises/{material}")
  ApplicationView takeBack(@PathVariable UUID id, @PathVariable String material) {
    return views.of(desk.takeBack(id, material));
  }

  /** Promises that it is so, in place of proving it. */
  @PutMapping("/applications/{id}/commitment")
  ApplicationView commit(@PathVariable UUID id) {
    return views.of(desk.commit(id));
  }

  /** Takes that promise back and proves it. */
  @DeleteMapping("/applications/{id}/commitment")
  ApplicationView takeCommitmentBack(@PathVariable UUID id) {
    return views.of(desk.takeBack(id, Promise.COMMITMENT));
  }

  /** The promises behind a case. */
  @GetMapping("/cases/{caseId}/promises")
  PromisesView ofCase(@PathVariable UUID caseId) {
    return desk.ofCase(caseId);
  }
}
