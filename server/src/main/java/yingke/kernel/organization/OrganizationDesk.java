package yingke.kernel.organization;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows the departments. */
@Service
class OrganizationDesk {
  private final Organization organization;

  OrganizationDesk(Organization organization) {
    this.organization = organization;
  }

  @PreAuthorize("permitAll()")
  List<Department> departments() {
    return organization.departments();
  }

  @PreAuthorize("permitAll()")
  Department department(String id) {
    return organization.department(id);
  }
}
