package yingke.capability.catalog;

import org.springframework.stereotype.Component;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;

/** What people call those who read: a module, a department, or the person concerned. */
@Component
public class ReaderNames {
  private final Catalog catalog;
  private final Organization organization;

  ReaderNames(Catalog catalog, Organization organization) {
    this.catalog = catalog;
    this.organization = organization;
  }

  /** For the reader of a grant or of a read record. */
  public String nameOf(String reader) {
    if (reader.equals(DataAccess.SELF)) return "本人";
    var department = new ReadPurpose(reader, "").department();
    return department == null ? catalog.titleOf(reader) : departmentName(department);
  }

  /** The department's name; its id as long as the organization does not know it. */
  public String departmentName(String id) {
    return organization.findDepartment(id).map(Department::name).orElse(id);
  }
}
