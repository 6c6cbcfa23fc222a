package yingke.capability.casework.procedures;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/casework/procedures")
class ProcedureController {
  private final ProcedureDesk desk;

  ProcedureController(ProcedureDesk desk) {
    this.desk = desk;
  }

  /** The procedures that new cases take, with their steps. */
  @GetMapping
  List<ProcedureView> list() {
    return desk.list();
  }

  /** A procedure as BPMN 2.0 with its diagram; elements have the ids of the steps. */
  @GetMapping(value = "/{id}/drawing", produces = MediaType.APPLICATION_XML_VALUE)
  String drawing(@PathVariable String id) {
    return desk.drawing(id);
  }

  /** All versions of a procedure, the newest first, with how many cases still run on each. */
  @GetMapping("/{id}/versions")
  List<VersionRow> versions(@PathVariable String id) {
    return desk.versions(id);
  }

  /** The text of one version, as it was written. */
  @GetMapping(value = "/{id}/versions/{content}", produces = MediaType.TEXT_PLAIN_VALUE)
  String text(@PathVariable String id, @PathVariable String content) {
    return desk.text(id, content);
  }

  /** How one version became another, line by line; both by the hash of their content. */
  @GetMapping("/{id}/difference")
  List<Difference.Line> difference(
      @PathVariable String id, @RequestParam String from, @RequestParam String to) {
    return desk.difference(id, from, to);
  }
}
