package yingke.kernel.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.audit.chain.Chain.Entry;

/** Reads and extends the chain. */
@Repository
class ChainStore {
  /** Any number that no other module locks by: one sealer at a time among all nodes. */
  private static final long SEALER = 0x59_69_6e_67_6b_65L;

  private final JdbcClient db;

  ChainStore(JdbcClient db) {
    this.db = db;
  }

  /** The end of the chain: the entry sealed last, where it stands, and its hash. */
  record Head(long position, long entry, String tx, byte[] hash) {
    static final Head START = new Head(0, 0, "0", Chain.START);
  }

  /** A link with the entry that it seals; no entry when somebody took it away. */
  record Sealed(long position, long entryId, String tx, byte[] hash, @Nullable Entry entry) {}

  /** Until the end of this transaction nobody else seals; false when somebody does already. */
  boolean lock() {
    return db.sql("select pg_try_advisory_xact_lock(:key)")
        .param("key", SEALER)
        .query(Boolean.class)
        .single();
  }

  Optional<Head> head() {
    return db.sql(
            """
            select position, entry, tx::text as tx, hash
            from audit.link order by position desc limit 1
            """)
        .query(Head.class)
        .optional();
  }

  /**
   * Entries behind the head that are final: every transaction older than the oldest one still
   * running has ended, so nothing can appear among them anymore.
   */
  List<Entry> settled(Head head, int limit) {
    return db.sql(
            """
            select id, (extract(epoch from at) * 1000000)::bigint as at,
              actor, party, operation, object, detail::text as detail, tx::text as tx
            from audit.entry
            where (tx, id) > (:tx::xid8, :entry) and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by audit.entry.tx, id limit :limit
            """)
        .param("tx", head.tx())
        .param("entry", head.entry())
        .param("limit", limit)
        .query(Entry.class)
        .list();
  }

  void extend(long after, Long[] entries, String[] transactions, byte[][] hashes) {
    db.sql(
            """
            insert into audit.link (position, entry, tx, hash)
            select :after + n, entry, tx, hash
            from unnest(:entries::bigint[], :transactions::xid8[], :hashes::bytea[])
              with ordinality as sealed (entry, tx, hash, n)
            """)
        .param("after", after)
        .param("entries", entries)
        .param("transactions", transactions)
        .param("hashes", hashes)
        .update();
  }

  List<Sealed> linksAfter(long position, int limit) {
    return db.sql(
            """
            select l.position, l.entry, l.tx::text as link_tx, l.hash, e.id,
              (extract(epoch from e.at) * 1000000)::bigint as at, e.actor, e.party, e.operation,
              e.object, e.detail::text as detail, e.tx::text as tx
            from audit.link l left join audit.entry e on e.id = l.entry
            where l.position > :position order by l.position limit :limit
            """)
        .param("position", position)
        .param("limit", limit)
        .query(ChainStore::sealed)
        .list();
  }

  private static Sealed sealed(ResultSet row, int number) throws SQLException {
    row.getLong("id");
    var entry =
        row.wasNull()
            ? null
            : new Entry(
                row.getLong("id"),
                row.getLong("at"),
                row.getString("actor"),
                row.getString("party"),
                row.getString("operation"),
                row.getString("object"),
                row.getString("detail"),
                row.getString("tx"));
    return new Sealed(
        row.getLong("position"),
        row.getLong("entry"),
        row.getString("link_tx"),
        row.getBytes("hash"),
        entry);
  }

  /** An entry that stands before the head but was never sealed: slipped in afterwards. */
  Optional<Long> slippedIn(Head head) {
    return db.sql(
            """
            select e.id from audit.entry e
            where (e.tx, e.id) <= (:tx::xid8, :entry)
              and not exists (select from audit.link l where l.entry = e.id)
            order by e.id limit 1
            """)
        .param("tx", head.tx())
        .param("entry", head.entry())
        .query(Long.class)
        .optional();
  }

  /** How many entries wait for being sealed. */
  long waiting(Head head) {
    return db.sql("select count(*) from audit.entry where (tx, id) > (:tx::xid8, :entry)")
        .param("tx", head.tx())
        .param("entry", head.entry())
        .query(Long.class)
        .single();
  }
}
