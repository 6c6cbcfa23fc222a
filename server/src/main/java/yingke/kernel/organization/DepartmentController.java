package yingke.kernel.organization;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Public;

/** The departments of the district. */
@RestController
@RequestMapping("/api/organization/departments")
@Public(because = "everybody may know the organs of government")
class DepartmentController {
  private final OrganizationDesk desk;

  DepartmentController(OrganizationDesk desk) {
    this.desk = desk;
  }

  /** The departments of the district. */
  @GetMapping
  List<Department> list() {
    return desk.departments();
  }

  /** One department. */
  @GetMapping("/{id}")
  Department show(@PathVariable String id) {
    return desk.department(id);
  }
}
