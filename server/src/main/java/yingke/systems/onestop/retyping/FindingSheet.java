package yingke.systems.onestop.retyping;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.Sheet;

/** The nightly findings as a worksheet; only what the caller may see. */
@Component
class FindingSheet {
  static final List<String> HEADINGS = List.of("办件编号", "问题", "绑定的编号", "对方系统", "部门", "发现日期");
  private static final int STRETCH = 200;

  private final RetypingDesk desk;
  private final Organization organization;

  FindingSheet(RetypingDesk desk, Organization organization) {
    this.desk = desk;
    this.organization = organization;
  }

  void writeTo(Sheet sheet) throws IOException {
    var stretch = desk.findings(null, STRETCH);
    while (!stretch.isEmpty()) {
      for (var found : stretch)
        sheet.row(
            found.caseNumber(),
            found.kind().title(),
            found.foreignNumber(),
            found.system(),
            organization
                .findDepartment(found.department())
                .map(Department::name)
                .orElse(found.department()),
            found.foundOn());
      stretch = desk.findings(stretch.getLast().caseNumber(), STRETCH);
    }
  }
}
