package yingke.kernel.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class OrganizationStore {
  private static final RowMapper<Staff> STAFF =
      (row, n) -> {
        var department = row.getString("department");
        var seats = new HashMap<String, List<String>>();
        for (var seat : (String[]) row.getArray("seats").getArray()) {
          var at = seat.indexOf('/');
          seats
              .computeIfAbsent(seat.substring(0, at), _ -> new ArrayList<>())
              .add(seat.substring(at + 1));
        }
        var own = seats.remove(department);
        return new Staff(
            row.getString("id"),
            row.getString("name"),
            department,
            own == null ? List.of() : own,
            seats);
      };

  private final JdbcClient db;

  OrganizationStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Department> findDepartment(String id) {
    return db.sql(
            """
            select id, uscc, name, division, parent, since, until
            from organization.department where id = ?
            """)
        .param(id)
        .query(Department.class)
        .optional();
  }

  List<Department> departments() {
    return db.sql(
            """
            select id, uscc, name, division, parent, since, until
            from organization.department order by id
            """)
        .query(Department.class)
        .list();
  }

  Optional<Staff> findStaff(String id) {
    return db.sql(
            """
            select s.id, s.name, s.department,
                   coalesce(array_agg(p.department || '/' || p.post order by p.post)
                              filter (where p.post is not null),
                            '{}') as seats
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
            select s.id, s.name, s.department,
                   array_agg(p.department || '/' || p.post order by p.post) as seats
            from organization.staff s join organization.seat p on p.staff = s.id
            where s.id in (select staff from organization.seat where department = ? and post = ?)
            group by s.id order by s.id
            """)
        .params(department, post)
        .query(STAFF)
        .list();
  }

  List<Staff> staffOf(String department, String words, String after, int limit) {
    return db.sql(
            """
            select s.id, s.name, s.department,
                   array_agg(p.department || '/' || p.post order by p.post) as seats
            from organization.staff s join organization.seat p
              on p.staff = s.id and p.department = s.department
            where s.department = ? and position(? in s.name) > 0 and s.id > ?
            group by s.id order by s.id
            limit ?
            """)
        .params(department, words, after, limit)
        .query(STAFF)
        .list();
  }

  /** By id; the words are part of a name, of an id or of the organ's name. */
  List<Staff> search(String words, String after, int limit) {
    return db.sql(
            """
            select s.id, s.name, s.department,
                   coalesce(array_agg(p.department || '/' || p.post order by p.post)
                              filter (where p.post is not null),
                            '{}') as seats
            from organization.staff s join organization.department d on d.id = s.department
              left join organization.seat p on p.staff = s.id
            where s.id > :after
              and (position(:words in s.name) > 0 or position(:words in s.id) > 0
                   or position(:words in d.name) > 0)
            group by s.id order by s.id
            limit :limit
            """)
        .param("words", words)
        .param("after", after)
        .param("limit", limit)
        .query(STAFF)
        .list();
  }

  List<Staff> staff(Collection<String> ids) {
    return db.sql(
            """
            select s.id, s.name, s.department,
                   coalesce(array_agg(p.department || '/' || p.post order by p.post)
                              filter (where p.post is not null),
                            '{}') as seats
            from organization.staff s left join organization.seat p on p.staff = s.id
            where s.id = any(:ids)
            group by s.id
            """)
        .param("ids", ids.toArray(String[]::new))
        .query(STAFF)
        .list();
  }

  void unseat(Staff staff, String post) {
    db.sql("delete from organization.seat where staff = ? and department = ? and post = ?")
        .params(staff.id(), staff.department(), post)
        .update();
  }

  int holders(String post) {
    return db.sql("select count(distinct staff) from organization.seat where post = ?")
        .param(post)
        .query(Integer.class)
        .single();
  }

  /** Posts held in a department, also those that it entrusted to others. */
  int seats(String department) {
    return db.sql("select count(*) from organization.seat where department = ?")
        .param(department)
        .query(Integer.class)
        .single();
  }

  void close(String department, LocalDate until) {
    db.sql("update organization.department set until = ? where id = ?")
        .params(until, department)
        .update();
  }

  void keep(Department department) {
    db.sql(
            """
            insert into organization.department (id, uscc, name, division, parent, since, until)
            values (:id, :uscc, :name, :division, :parent, :since, :until) on conflict do nothing
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
    for (var post : staff.posts()) keepSeat(staff.id(), staff.department(), post);
    staff
        .entrusted()
        .forEach((organ, posts) -> posts.forEach(post -> keepSeat(staff.id(), organ, post)));
  }

  private void keepSeat(String staff, String department, String post) {
    db.sql(
            """
            insert into organization.seat (staff, department, post) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(staff, department, post)
        .update();
  }
}
