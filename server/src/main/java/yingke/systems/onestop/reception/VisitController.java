package yingke.systems.onestop.reception;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.files.Files;
import yingke.kernel.web.CommandId;
import yingke.systems.onestop.views.ApplicationCard;

/** Receiving people at the comprehensive window and at service points. */
@RestController
@RequestMapping("/api/onestop/visits")
class VisitController {
  private final VisitDesk desk;
  private final Files files;

  VisitController(VisitDesk desk, Files files) {
    this.desk = desk;
    this.files = files;
  }

  /**
   * Begins a visit: the identity is checked and the consent kept. The same command again answers
   * the same visit.
   */
  @PostMapping
  ResponseEntity<VisitView> open(CommandId command, @Valid @RequestBody OpenVisit asked) {
    var visit = desk.open(command, asked);
    return ResponseEntity.created(URI.create("/api/onestop/visits/" + visit.id())).body(visit);
  }

  /** The newest visits of the officer's counter. */
  @GetMapping
  List<VisitView> list() {
    return desk.list();
  }

  /** One's own visit with its applications. */
  @GetMapping("/{id}")
  VisitView get(@PathVariable UUID id) {
    return desk.get(id);
  }

  /** The code that was sent to the person: their consent. */
  @PostMapping("/{id}/consent")
  VisitView consent(@PathVariable UUID id, @Valid @RequestBody TypeCode typed) {
    return desk.consent(id, typed);
  }

  /** Begins an application for the item, or takes one up by its number. */
  @PostMapping("/{id}/applications")
  ApplicationCard takeUp(
      @PathVariable UUID id, CommandId command, @Valid @RequestBody TakeUp asked) {
    return desk.takeUp(id, command, asked);
  }

  /** The person goes. */
  @PostMapping("/{id}/end")
  VisitView end(@PathVariable UUID id) {
    return desk.end(id);
  }

  /** The signed form that shows the consent. */
  @GetMapping("/{id}/proof")
  ResponseEntity<Resource> proof(@PathVariable UUID id) {
    return files.answer(desk.proof(id));
  }
}
