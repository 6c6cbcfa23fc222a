package yingke.capability.casework.procedures;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.kernel.web.NotFound;

/** Shows how cases move; nothing about that is secret to whoever is signed in. */
@Service
@PreAuthorize("isAuthenticated()")
class ProcedureDesk {
  private final Procedures procedures;

  ProcedureDesk(Procedures procedures) {
    this.procedures = procedures;
  }

  List<ProcedureView> list() {
    return procedures.all().stream().map(ProcedureView::of).toList();
  }

  String drawing(String id) {
    var procedure = procedures.newest(id).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的流程"));
    return procedures.drawing(procedure.content());
  }

  List<VersionRow> versions(String id) {
    return procedures.versions(id);
  }

  String text(String id, String content) {
    return procedures.text(id, content).orElseThrow(ProcedureDesk::noVersion);
  }

  List<Difference.Line> difference(String id, String from, String to) {
    return Difference.between(text(id, from), text(id, to));
  }

  private static NotFound noVersion() {
    return new NotFound("没有该流程的这个版本，请从版本列表中选择");
  }
}
