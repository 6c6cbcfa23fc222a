package yingke.systems.onestop.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.systems.onestop.items.ItemVersion;
import yingke.systems.onestop.items.Mode;

/** Items as those see them who look after them. */
@Repository
class ItemVersionQueries {
  private final JdbcClient db;

  ItemVersionQueries(JdbcClient db) {
    this.db = db;
  }

  /**
   * What a list shows.
   *
   * @param q part of the name or the id
   * @param type code of the item type
   */
  record Filter(
      @Nullable String q,
      @Nullable String department,
      @Nullable String type,
      ItemVersion.@Nullable Stage state) {}

  /** By id, from behind the one called {@code after}. */
  List<ItemRow> list(
      boolean everywhere,
      Set<String> departments,
      Filter filter,
      @Nullable String after,
      int limit) {
    var state = filter.state();
    return db.sql(
            """
            select v.item, v.name, v.department, v.version, v.state, v.effective_from,
              v.author_name, v.changed_at,
              v.content -> 'type' ->> 'name' as type, v.content ->> 'mode' as mode,
              (select max(p.version) from onestop.item_version p
                where p.item = v.item and p.state = 'PUBLISHED') as published,
              (select count(*) from regexp_matches(v.content::text,
                '"check" *: *"UNCHECKED"', 'g')) as unchecked
            from onestop.item_version v
            where v.version = (select max(n.version) from onestop.item_version n
                where n.item = v.item)
              and (:everywhere or v.department = any (:departments))
              and (:department::text is null or v.department = :department)
              and (:type::text is null or v.content -> 'type' ->> 'code' = :type)
              and (:state::text is null or v.state = :state)
              and (:q::text is null or position(lower(:q) in lower(v.name)) > 0
                or position(lower(:q) in v.item) > 0)
              and (:after::text is null or v.item > :after)
            order by v.item
            limit :limit
            """)
        .param("everywhere", everywhere)
        .param("departments", departments.toArray(String[]::new))
        .param("department", filter.department())
        .param("type", filter.type())
        .param("state", state == null ? null : state.name())
        .param("q", filter.q())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  private static ItemRow row(ResultSet row) throws SQLException {
    return new ItemRow(
        row.getString("item"),
        row.getString("name"),
        row.getString("type") == null ? "" : row.getString("type"),
        row.getString("department"),
        Mode.valueOf(row.getString("mode")),
        row.getInt("version"),
        ItemVersion.Stage.valueOf(row.getString("state")),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("published", Integer.class),
        row.getInt("unchecked"),
        row.getString("author_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
