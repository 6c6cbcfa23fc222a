package yingke.systems.onestop.claiming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.identity.Caller;
import yingke.systems.onestop.claiming.ClaimDesk.ClaimedDraft;

/** The basic catalog of the province and what was claimed of it. */
@Repository
class LibraryStore {
  private final JdbcClient db;

  LibraryStore(JdbcClient db) {
    this.db = db;
  }

  void put(Elements e, Instant at) {
    db.sql(
            """
            insert into onestop.library_entry (code, name, department, elements, hash, fetched_at)
            values (:code, :name, :department, :elements::json, :hash, :at)
            on conflict (code) do update
            set name = excluded.name, department = excluded.department,
                elements = excluded.elements, hash = excluded.hash,
                fetched_at = excluded.fetched_at, withdrawn_at = null
            """)
        .param("code", e.code())
        .param("name", e.name())
        .param("department", e.department())
        .param("elements", e.json())
        .param("hash", e.hash())
        .param("at", utc(at))
        .update();
  }

  /** What is no longer in the catalog was withdrawn. */
  void withdrawOthers(Set<String> codes, Instant at) {
    db.sql(
            """
            update onestop.library_entry set withdrawn_at = :at
            where withdrawn_at is null and not code = any (:codes)
            """)
        .param("at", utc(at))
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  /** By code, from behind {@code after}; what is withdrawn shows only when it is claimed. */
  List<LibraryEntry> list(LibraryFilter filter, @Nullable String after, int limit) {
    return db.sql(
            """
            select l.code, l.elements, l.withdrawn_at, c.item, c.elements as taken,
              c.claimed_by_name, c.claimed_at,
              (select v.item from onestop.item_version v
                where v.name = l.name and v.department = l.department
                order by v.changed_at desc limit 1) as likely
            from onestop.library_entry l left join onestop.claim c on c.code = l.code
            where (l.withdrawn_at is null or c.code is not null)
              and (:q::text is null or position(:q in l.name) > 0 or position(:q in l.code) > 0)
              and (:department::text is null or l.department = :department)
              and (:state::text is null or :state = case
                when l.withdrawn_at is not null then 'GONE'
                when c.code is null then 'UNCLAIMED'
                when c.hash = l.hash then 'CLAIMED'
                else 'CHANGED' end)
              and (:after::text is null or l.code > :after)
            order by l.code limit :limit
            """)
        .param("q", filter.q())
        .param("department", filter.department())
        .param("state", filter.state() == null ? null : filter.state().name())
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<LibraryEntry> find(String code) {
    return db.sql(
            """
            select l.code, l.elements, l.withdrawn_at, c.item, c.elements as taken,
              c.claimed_by_name, c.claimed_at,
              (select v.item from onestop.item_version v
                where v.name = l.name and v.department = l.department
                order by v.changed_at desc limit 1) as likely
            from onestop.library_entry l left join onestop.claim c on c.code = l.code
            where l.code = ?
            """)
        .param(code)
        .query((row, _) -> entry(row))
        .optional();
  }

  /** The elements that an item took over; empty when it claimed none. */
  Optional<Elements> takenBy(String item) {
    return db.sql("select elements from onestop.claim where item = ?")
        .param(item)
        .query(String.class)
        .optional()
        .map(Elements::read);
  }

  /** What a command has made; empty when it was not carried out. */
  Optional<ClaimedDraft> findByCommand(UUID command) {
    return db.sql("select item, version from onestop.claim where command = ?")
        .param(command)
        .query(ClaimedDraft.class)
        .optional();
  }

  /** What that version of an item claimed or took over. */
  Optional<String> codeOf(String item, int version) {
    return db.sql("select code from onestop.claim where item = ? and version = ?")
        .params(item, version)
        .query(String.class)
        .optional();
  }

  /** False when either is bound otherwise already. */
  boolean claim(Elements e, ClaimedDraft draft, UUID command, Caller by, Instant at) {
    return db.sql(
                """
                insert into onestop.claim (code, item, version, elements, hash, command,
                  claimed_by, claimed_by_name, claimed_at)
                values (:code, :item, :version, :elements::json, :hash, :command, :by, :name, :at)
                on conflict do nothing
                """)
            .param("code", e.code())
            .param("item", draft.item())
            .param("version", draft.version())
            .param("elements", e.json())
            .param("hash", e.hash())
            .param("command", command)
            .param("by", by.account())
            .param("name", by.name())
            .param("at", utc(at))
            .update()
        == 1;
  }

  void take(Elements e, ClaimedDraft draft, UUID command) {
    db.sql(
            """
            update onestop.claim
            set earlier = case when version = :version then earlier else elements end,
              earlier_version = case when version = :version then earlier_version else version end,
              version = :version, elements = :elements::json, hash = :hash, command = :command
            where code = :code
            """)
        .param("version", draft.version())
        .param("elements", e.json())
        .param("hash", e.hash())
        .param("command", command)
        .param("code", e.code())
        .update();
  }

  /** Back to what was taken over before; false when nothing was. */
  boolean giveBack(String code) {
    var earlier =
        db.sql("select earlier from onestop.claim where code = ? and earlier is not null")
            .param(code)
            .query(String.class)
            .optional()
            .map(Elements::read);
    earlier.ifPresent(e ->
        db.sql(
                """
                update onestop.claim
                set elements = :elements::json, hash = :hash, version = earlier_version,
                  earlier = null, earlier_version = null
                where code = :code
                """)
            .param("elements", e.json())
            .param("hash", e.hash())
            .param("code", code)
            .update());
    return earlier.isPresent();
  }

  void release(String code) {
    db.sql("delete from onestop.claim where code = ?").param(code).update();
  }

  private static LibraryEntry entry(ResultSet row) throws SQLException {
    var taken = row.getString("taken");
    return new LibraryEntry(
        row.getString("code"),
        Elements.read(row.getString("elements")),
        optional(row, "withdrawn_at"),
        row.getString("item"),
        row.getString("likely"),
        taken == null ? null : Elements.read(taken),
        row.getString("claimed_by_name"),
        optional(row, "claimed_at"));
  }

  private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
