package yingke.kernel.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class OrganizationStore {
  private static final RowMapper<Staff> STAFF =
      (row, n) ->
          new Staff(
              row.getString("id"),
              row.getString("name"),
              row.getString("department"),
              Arrays.asList((String[]) row.getArray("posts").getArray()));

  private final JdbcClient db;

  OrganizationStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Department> findDepartment(String id) {
    return db.sql(
            "select id, uscc, name, division, parent from organization.department where id = ?")
        .param(id)
        .query(Department.class)
        .optional();
  }

  List<Department> departments() {
    return db.sql(
            "select id, uscc, name, division, parent from organization.department order by id")
        .query(Department.class)
        .list();
  }

  Optional<Staff> findStaff(String id) {
    return db.sql(
            """
            select s.id, s.name, s.department,
                   coalesce(array_agg(p.post order by p.post) filter (where p.post is not null),
                            '{}') as posts
            from organization.staff s left join organization.seat p on p.staff = s.id
            where s.id = ?
            group by s.id
            """)
        .param(id)
        .query(STAFF)
        .optional();
  }

  List<Staff> staffIn(String department, String post) {
    return db.sql(
            """
            select s.id, s.name, s.department, array_agg(p.post order by p.post) as posts
            from organization.staff s join organization.seat p on p.staff = s.id
            where s.id in (select staff from organization.seat where department = ? and post = ?)
            group by s.id order by s.id
            """)
        .params(department, post)
        .query(STAFF)
        .list();
  }

  void keep(Department department) {
    db.sql(
            """
            insert into organization.department (id, uscc, name, division, parent)
            values (:id, :uscc, :name, :division, :parent) on conflict do nothing
            """)
        .paramSource(Row.of(department))
        .update();
  }

  void keep(Staff staff) {
    db.sql(
            """
            insert into organization.staff (id, name, department) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(staff.id(), staff.name(), staff.department())
        .update();
    for (var post : staff.posts())
      db.sql(
              """
              insert into organization.seat (staff, department, post) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(staff.id(), staff.department(), post)
          .update();
  }
}
