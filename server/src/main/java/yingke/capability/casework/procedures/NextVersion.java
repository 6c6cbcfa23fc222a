package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yingke.capability.casework.procedures.Checked.Mistake;
import yingke.kernel.organization.Organization;

/** What must hold beside the text itself before it becomes the next version of a procedure. */
final class NextVersion {
  private final Procedure next;
  private final List<String> lines;

  NextVersion(Procedure next, String text) {
    this.next = next;
    this.lines = text.lines().toList();
  }

  List<Mistake> mistakes(String id, Optional<Procedure> inForce, Organization organization) {
    var mistakes = new ArrayList<Mistake>();
    if (!next.id().equals(id)) mistakes.add(new Mistake(line("id:"), "id 应为 " + id + "，不能改成别的流程"));
    int expected = inForce.map(Procedure::version).orElse(0) + 1;
    if (next.version() != expected)
      mistakes.add(new Mistake(line("version:"), "version 应为 " + expected + "：每次发布比现行版本多 1"));
    for (var step : next.steps())
      if (step.branches() != null)
        for (var branch : step.branches().all())
          if (branch.department() != null
              && organization.findDepartment(branch.department()).isEmpty())
            mistakes.add(
                new Mistake(line(branch.department()), "没有编号为 " + branch.department() + " 的单位"));
    return mistakes;
  }

  private int line(String words) {
    for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(words)) return i + 1;
    return 1;
  }
}
