package yingke.capability.casework.procedures;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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
}
