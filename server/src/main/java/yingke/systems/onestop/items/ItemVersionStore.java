package yingke.systems.onestop.items;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Caller;
import yingke.systems.onestop.items.ItemVersion.Stage;

/** Versions of items. */
@Repository
public class ItemVersionStore {
  private final JdbcClient db;

  ItemVersionStore(JdbcClient db) {
    this.db = db;
  }

  /** Moves with every change that is committed, whatever the order of commits. */
  long mark() {
    return db.sql(
            """
            select count(*) + coalesce(sum(row_version), 0) from onestop.item_version
            where state in ('PUBLISHED', 'WITHDRAWN')
            """)
        .query(Long.class)
        .single();
  }

  /** All that applications may stand on: published and withdrawn ones. */
  List<ItemVersion> listPublic() {
    return db.sql(
            """
            select item, version, state, effective_from, content, author, author_name, reviewer,
              reviewer_name, reason, row_version, changed_at
            from onestop.item_version
            where state in ('PUBLISHED', 'WITHDRAWN')
            order by item, version
            """)
        .query((row, _) -> version(row))
        .list();
  }

  /** Several nodes may start at once: the first writes it. */
  void insertShipped(ServiceItem item, Instant at) {
    db.sql(
            """
            insert into onestop.item_version (item, version, state, effective_from, name,
              department, content, author, author_name, changed_at)
            select :item, :version, 'PUBLISHED',
              case when exists (select from onestop.item_version v where v.item = :item)
                then :publishedOn::date end,
              :name, :department, :content::json, 'system:onestop', '系统预置', :at
            on conflict (item, version) do nothing
            """)
        .param("item", item.id())
        .param("version", item.version())
        .param("publishedOn", item.publishedOn())
        .param("name", item.name())
        .param("department", item.department())
        .param("content", ItemJson.write(item))
        .param("at", utc(at))
        .update();
  }

  /** False when the command was carried out before, or another version is being worked on. */
  public boolean insert(ServiceItem content, Stage state, UUID command, Caller author, Instant at) {
    return db.sql(
                """
                insert into onestop.item_version (item, version, command, state, name, department,
                  content, author, author_name, changed_at)
                values (:item, :version, :command, :state, :name, :department, :content::json,
                  :author, :authorName, :at)
                on conflict do nothing
                """)
            .param("item", content.id())
            .param("version", content.version())
            .param("command", command)
            .param("state", state.name())
            .param("name", content.name())
            .param("department", content.department())
            .param("content", ItemJson.write(content))
            .param("author", author.account())
            .param("authorName", author.name())
            .param("at", utc(at))
            .update()
        == 1;
  }

  public Optional<ItemVersion> findByCommand(UUID command) {
    return db.sql(
            """
            select item, version, state, effective_from, content, author, author_name, reviewer,
              reviewer_name, reason, row_version, changed_at
            from onestop.item_version where command = :command
            """)
        .param("command", command)
        .query((row, _) -> version(row))
        .optional();
  }

  public Optional<ItemVersion> find(String item, int version) {
    return db.sql(
            """
            select item, version, state, effective_from, content, author, author_name, reviewer,
              reviewer_name, reason, row_version, changed_at
            from onestop.item_version where item = :item and version = :version
            """)
        .param("item", item)
        .param("version", version)
        .query((row, _) -> version(row))
        .optional();
  }

  /** Of one item, the newest first. */
  public List<ItemVersion> list(String item) {
    return db.sql(
            """
            select item, version, state, effective_from, content, author, author_name, reviewer,
              reviewer_name, reason, row_version, changed_at
            from onestop.item_version where item = :item order by version desc
            """)
        .param("item", item)
        .query((row, _) -> version(row))
        .list();
  }

  /** False when somebody else was faster. */
  public boolean save(ItemVersion seen, ServiceItem content, Caller author, Instant at) {
    return db.sql(
                """
                update onestop.item_version
                set content = :content::json, name = :name, department = :department,
                  author = :author, author_name = :authorName, changed_at = :at,
                  row_version = row_version + 1
                where item = :item and version = :version and row_version = :seen
                  and state = 'DRAFT'
                """)
            .param("content", ItemJson.write(content))
            .param("name", content.name())
            .param("department", content.department())
            .param("author", author.account())
            .param("authorName", author.name())
            .param("at", utc(at))
            .param("item", seen.item())
            .param("version", seen.version())
            .param("seen", seen.rowVersion())
            .update()
        == 1;
  }

  /** False when somebody else was faster. */
  public boolean move(ItemVersion seen, Stage to, @Nullable String reason, Instant at) {
    return db.sql(
                """
                update onestop.item_version
                set state = :state, reason = :reason, changed_at = :at,
                  row_version = row_version + 1
                where item = :item and version = :version and row_version = :seen
                """)
            .param("state", to.name())
            .param("reason", reason)
            .param("at", utc(at))
            .param("item", seen.item())
            .param("version", seen.version())
            .param("seen", seen.rowVersion())
            .update()
        == 1;
  }

  /** False when somebody else was faster. */
  public boolean publish(
      ItemVersion seen, ServiceItem content, LocalDate from, Caller reviewer, Instant at) {
    return db.sql(
                """
                update onestop.item_version
                set state = 'PUBLISHED', content = :content::json, effective_from = :from,
                  reviewer = :reviewer, reviewer_name = :reviewerName, reason = null,
                  changed_at = :at, row_version = row_version + 1
                where item = :item and version = :version and row_version = :seen
                  and state = 'REVIEW'
                """)
            .param("content", ItemJson.write(content))
            .param("from", from)
            .param("reviewer", reviewer.account())
            .param("reviewerName", reviewer.name())
            .param("at", utc(at))
            .param("item", seen.item())
            .param("version", seen.version())
            .param("seen", seen.rowVersion())
            .update()
        == 1;
  }

  /** Nobody can apply for the item any more, also not under earlier versions. */
  public void withdraw(String item, String reason, Instant at) {
    db.sql(
            """
            update onestop.item_version
            set state = 'WITHDRAWN', reason = :reason, changed_at = :at,
              row_version = row_version + 1
            where item = :item and state = 'PUBLISHED'
            """)
        .param("reason", reason)
        .param("at", utc(at))
        .param("item", item)
        .update();
  }

  /** A draft that nobody wants; false when somebody else was faster. */
  public boolean delete(ItemVersion seen) {
    return db.sql(
                """
                delete from onestop.item_version
                where item = :item and version = :version and row_version = :seen
                  and state = 'DRAFT'
                """)
            .param("item", seen.item())
            .param("version", seen.version())
            .param("seen", seen.rowVersion())
            .update()
        == 1;
  }

  private static ItemVersion version(ResultSet row) throws SQLException {
    return new ItemVersion(
        row.getString("item"),
        row.getInt("version"),
        Stage.valueOf(row.getString("state")),
        row.getObject("effective_from", LocalDate.class),
        ItemJson.read(row.getString("content")),
        row.getString("author"),
        row.getString("author_name"),
        row.getString("reviewer"),
        row.getString("reviewer_name"),
        row.getString("reason"),
        row.getInt("row_version"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
