package yingke.kernel.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yingke.kernel.sql.Row;

@Repository
class IdentityStore {
  private final JdbcClient db;

  IdentityStore(JdbcClient db) {
    this.db = db;
  }

  void insert(Account account) {
    db.sql(
            """
            insert into identity.account
              (id, name, subject, display_name, password, failures, locked_until, enabled, created_at,
               created_by, renew_by)
            values (:id, :name, :subject, :displayName, :password, 0, null, true, :createdAt,
                    :createdBy, :renewBy)
            on conflict (id) do nothing
            """)
        .paramSource(Row.of(account))
        .update();
  }

  Optional<Account> findByName(String name) {
    return db.sql("select * from identity.account where name = ?")
        .param(name)
        .query(Account.class)
        .optional();
  }

  Optional<Account> find(UUID id) {
    return db.sql("select * from identity.account where id = ?")
        .param(id)
        .query(Account.class)
        .optional();
  }

  Optional<Account> findBySubject(SubjectRef subject) {
    return db.sql("select * from identity.account where subject = ?")
        .param(subject.toString())
        .query(Account.class)
        .optional();
  }

  Optional<String> displayName(SubjectRef subject) {
    return db.sql("select display_name from identity.account where subject = ?")
        .param(subject.toString())
        .query(String.class)
        .optional();
  }

  /** Counts a wrong password; at the limit the account is locked and the count starts anew. */
  void countFailure(UUID account, int limit, Instant lockedUntil) {
    db.sql(
            """
            update identity.account
            set failures = case when failures + 1 >= :limit then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= :limit then :until else locked_until end
            where id = :id
            """)
        .param("limit", limit)
        .param("until", lockedUntil.atOffset(ZoneOffset.UTC))
        .param("id", account)
        .update();
  }

  void clearFailures(UUID account) {
    db.sql("update identity.account set failures = 0, locked_until = null where id = ?")
        .param(account)
        .update();
  }

  void setPassword(UUID account, String hash) {
    db.sql(
            """
            update identity.account
            set password = ?, failures = 0, locked_until = null, renew_by = null where id = ?
            """)
        .params(hash, account)
        .update();
  }

  /** A one-time secret; it unlocks, and ends every session of the old password. */
  void setSecret(UUID account, String hash, Instant until) {
    db.sql(
            """
            update identity.account
            set password = :hash, failures = 0, locked_until = null, renew_by = :until
            where id = :id
            """)
        .param("hash", hash)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("id", account)
        .update();
    closeAll(account);
  }

  /** A disabled account signs nobody in and has no session. */
  void setEnabled(UUID account, boolean enabled) {
    db.sql("update identity.account set enabled = ? where id = ?")
        .params(enabled, account)
        .update();
    if (!enabled) closeAll(account);
  }

  private void closeAll(UUID account) {
    db.sql("delete from identity.session where account = ?").param(account).update();
  }

  /** Whether anybody who works here can sign in at all. */
  boolean knowsStaff() {
    return db.sql("select exists (select from identity.account where subject like 'STAFF:%')")
        .query(Boolean.class)
        .single();
  }

  void open(byte[] token, UUID account, Instant now, Instant expiresAt) {
    db.sql(
            """
            insert into identity.session (token, account, created_at, last_seen, expires_at)
            values (:token, :account, :now, :now, :expiresAt)
            """)
        .param("token", token)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Session> findSession(byte[] token) {
    return db.sql(
            """
            select s.token, s.account, a.subject, a.display_name, s.acting_for, s.acting_name,
                   s.agency, s.last_seen, s.expires_at,
                   a.renew_by is not null as renew
            from identity.session s join identity.account a on a.id = s.account
            where s.token = ? and a.enabled
            """)
        .param(token)
        .query(Session.class)
        .optional();
  }

  void touch(byte[] token, Instant now) {
    db.sql("update identity.session set last_seen = ? where token = ?")
        .params(now.atOffset(ZoneOffset.UTC), token)
        .update();
  }

  void actFor(
      byte[] token, @Nullable SubjectRef firm, @Nullable String name, @Nullable UUID agency) {
    db.sql(
            """
            update identity.session set acting_for = :firm, acting_name = :name, agency = :agency
            where token = :token
            """)
        .param("agency", agency)
        .param("firm", firm == null ? null : firm.toString())
        .param("name", name)
        .param("token", token)
        .update();
  }

  void close(byte[] token) {
    db.sql("delete from identity.session where token = ?").param(token).update();
  }

  int closeExpired(Instant now, Instant idleSince) {
    return db.sql("delete from identity.session where expires_at < ? or last_seen < ?")
        .params(now.atOffset(ZoneOffset.UTC), idleSince.atOffset(ZoneOffset.UTC))
        .update();
  }

  void grant(UUID account, Firm firm, LocalDate since) {
    db.sql(
            """
            insert into identity.mandate (account, legal_entity, legal_entity_name, since)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(account, firm.id(), firm.name(), since)
        .update();
  }

  List<Firm> mandates(UUID account, LocalDate today) {
    return db.sql(
            """
            select legal_entity as id, legal_entity_name as name from identity.mandate
            where account = :account and since <= :today and (until is null or until >= :today)
            order by legal_entity_name limit 200
            """)
        .param("account", account)
        .param("today", today)
        .query(Firm.class)
        .list();
  }
}
