package yingke.kernel.identity;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

/** Changes of posts, waiting and decided; none is ever removed. */
@Repository
class SeatStore {
  private final JdbcClient db;

  SeatStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the same change waits already. */
  boolean insert(SeatChange change) {
    return db.sql(
                """
                insert into identity.seat_change
                  (id, staff, staff_name, department, post, kind, reason, proposed_by,
                   proposer_name, proposed_at)
                values (:id, :staff, :staffName, :department, :post, :kind, :reason, :proposedBy,
                        :proposerName, :proposedAt)
                on conflict do nothing
                """)
            .paramSource(Row.of(change))
            .update()
        == 1;
  }

  Optional<SeatChange> find(UUID id) {
    return db.sql("select * from identity.seat_change where id = ?")
        .param(id)
        .query(SeatChange.class)
        .optional();
  }

  Optional<SeatChange> lock(UUID id) {
    return db.sql("select * from identity.seat_change where id = ? for update")
        .param(id)
        .query(SeatChange.class)
        .optional();
  }

  void decide(UUID id, boolean agreed, Caller by, Instant at) {
    db.sql(
            """
            update identity.seat_change
            set agreed = :agreed, decided_by = :by, decider_name = :name, decided_at = :at
            where id = :id
            """)
        .param("agreed", agreed)
        .param("by", by.account())
        .param("name", by.name())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /** Newest first, from behind the one with the id {@code after}. */
  List<SeatChange> list(boolean waiting, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select * from identity.seat_change
            where (not :waiting or agreed is null)
              and (:after::uuid is null or (proposed_at, id) <
                    (select c.proposed_at, c.id from identity.seat_change c where c.id = :after))
            order by proposed_at desc, id desc
            limit :limit
            """)
        .param("waiting", waiting)
        .param("after", after)
        .param("limit", limit)
        .query(SeatChange.class)
        .list();
  }

  /** An account as administrators see it. */
  record AccountRow(
      UUID id,
      String name,
      String subject,
      String displayName,
      boolean enabled,
      @Nullable OffsetDateTime lockedUntil,
      @Nullable OffsetDateTime renewBy,
      OffsetDateTime createdAt) {
    /** Id of the member of staff. */
    String staff() {
      return SubjectRef.parse(subject).id();
    }
  }

  /** Names of the accounts that these members of staff have, by the id of the member. */
  Map<String, String> logins(List<String> staff) {
    return db
        .sql("select * from identity.account where subject = any(?)")
        .param(staff.stream().map(id -> "STAFF:" + id).toArray(String[]::new))
        .query(AccountRow.class)
        .list()
        .stream()
        .collect(toMap(AccountRow::staff, AccountRow::name));
  }

  /** Accounts of staff by name, from behind {@code after}. */
  List<AccountRow> accounts(
      @Nullable String words, boolean locked, Instant now, @Nullable String after, int limit) {
    return db.sql(
            """
            select id, name, subject, display_name, enabled, locked_until, renew_by, created_at
            from identity.account
            where subject like 'STAFF:%' and (:after::text is null or name > :after)
              and (:words::text is null or name like '%' || :words || '%'
                   or display_name like '%' || :words || '%')
              and (not :locked or locked_until > :now)
            order by name
            limit :limit
            """)
        .param("after", after)
        .param("words", words)
        .param("locked", locked)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(AccountRow.class)
        .list();
  }
}
