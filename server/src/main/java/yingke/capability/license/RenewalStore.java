package yingke.capability.license;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RenewalStore {
  private final JdbcClient db;

  RenewalStore(JdbcClient db) {
    this.db = db;
  }

  /** An application for renewal; timely when it came before the last day to apply. */
  record Renewal(String matter, UUID license, LocalDate appliedOn, boolean timely, String state) {
    boolean open() {
      return state.equals("OPEN");
    }
  }

  void insert(String matter, UUID license, LocalDate day, boolean timely) {
    db.sql(
            """
            insert into license.renewal (matter, license, applied_on, timely, state)
            values (:matter, :license, :day, :timely, 'OPEN')
            """)
        .param("matter", matter)
        .param("license", license)
        .param("day", day)
        .param("timely", timely)
        .update();
  }

  Optional<Renewal> find(String matter) {
    return db.sql(
            """
            select matter, license, applied_on, timely, state
            from license.renewal where matter = :matter
            """)
        .param("matter", matter)
        .query(Renewal.class)
        .optional();
  }

  boolean isOpen(UUID license) {
    return db.sql(
            """
            select exists (
              select from license.renewal where license = :license and state = 'OPEN')
            """)
        .param("license", license)
        .query(Boolean.class)
        .single();
  }

  void close(String matter, String state, LocalDate day) {
    db.sql(
            """
            update license.renewal set state = :state, ended_on = :day
            where matter = :matter and state = 'OPEN'
            """)
        .param("state", state)
        .param("day", day)
        .param("matter", matter)
        .update();
  }

  /** Whether the license holds beyond its last day while its renewal is undecided. */
  void hold(UUID license, boolean renewing) {
    db.sql(
            """
            update license.license set renewing = :renewing
            where id = :license and renewing <> :renewing
            """)
        .param("renewing", renewing)
        .param("license", license)
        .update();
  }

  /** A renewed license that is suspended stays so. */
  void keepSuspended(UUID before, UUID after) {
    db.sql(
            """
            update license.license after
            set suspended_at = before.suspended_at, suspended_until = before.suspended_until
            from license.license before
            where before.id = :before and after.id = :after
            """)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** The version of a license that was made last. */
  StoredLicense current(StoredLicense license) {
    return db.sql(
            """
            select * from license.license where type = :type and serial = :serial
            order by version desc limit 1
            """)
        .param("type", license.type())
        .param("serial", license.serial())
        .query(StoredLicense.class)
        .single();
  }

  /** What somebody holds that ends some day and was not ended before, the first to end first. */
  List<StoredLicense> limited(String holder, String type) {
    return db.sql(
            """
            select * from license.license
            where holder = :holder and type = :type and state = 'VALID' and valid_until is not null
            order by valid_until, id
            """)
        .param("holder", holder)
        .param("type", type)
        .query(StoredLicense.class)
        .list();
  }

  /** Licenses whose last day lies between the two, both counted. */
  List<StoredLicense> ending(LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
    return db.sql(
            """
            select * from license.license
            where state = 'VALID' and valid_until between :from and :to
              and (:after::uuid is null or id > :after)
            order by id
            limit :limit
            """)
        .param("from", from)
        .param("to", to)
        .param("after", after)
        .param("limit", limit)
        .query(StoredLicense.class)
        .list();
  }
}
