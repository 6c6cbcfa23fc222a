package yingke.systems.onestop.statistics;

import static yingke.systems.onestop.Applicants.officer;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.systems.onestop.Counter;

/** Applications of an invented department, each told in one line, and the figures of them. */
abstract class InventedStreams {
  static final String READ = "onestop.statistics.read";
  static final OffsetDateTime NINE = OffsetDateTime.parse("2025-03-03T09:00:00+08:00");

  final Counter counter;
  final JdbcClient db;
  final String department = "d" + UUID.randomUUID().toString().substring(0, 8);

  InventedStreams(MockMvcTester http, JdbcClient db) {
    this.counter = new Counter(http);
    this.db = db;
  }

  MvcTestResult count() {
    return count("");
  }

  MvcTestResult count(String more) {
    return get("?x=1", more);
  }

  MvcTestResult cases(String measure) {
    return cases(measure, "");
  }

  MvcTestResult cases(String measure, String more) {
    return get("/cases?measure=" + measure, more);
  }

  MvcTestResult get(String path, String more) {
    var period = more.contains("from=") ? "" : "&from=2025-01-01&to=2025-12-31";
    return counter.get(
        officer(department, "director", READ), "/api/onestop/statistics" + path + period + more);
  }

  /** Entered at that time by one hand, under a promise of 10 of 20 workdays. */
  UUID concluded(OffsetDateTime entered, Duration after, int remaining, boolean late) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into onestop.application
              (id, command, number, item, item_version, department, applicant, applicant_name,
               state, content, version, created_at, changed_at, submission, submitted_at, case_id,
               outcome, concluded_at)
            values (:id, gen_random_uuid(), lpad((random() * 1e12)::bigint::text, 12, '0'), 'tea', 1,
                    :department, 'PERSON:invented', '某人', 'CONCLUDED', 'v1:', 1, :at, :at,
                    gen_random_uuid(), :at, gen_random_uuid(), 'granted', :at)
            """)
        .param("id", id)
        .param("department", department)
        .param("at", entered)
        .update();
    db.sql(
            """
            insert into onestop.fact
              (application, case_id, number, item, department, division, channel, visits, instant,
               promised_limit, statutory_limit, materials, waived, licensable, by_license,
               received_on, entered_at, concluded_at, outcome, closer, late, remaining)
            select id, case_id, number, item, department, '341003200001', 'ONLINE', 0, false,
                   10, 20, 4, 1, 1, 1, (:at at time zone 'Asia/Shanghai')::date, :at, :end,
                   'granted', :department || '-officer', :late, :remaining
            from onestop.application where id = :id
            """)
        .param("id", id)
        .param("department", department)
        .param("at", entered)
        .param("end", entered.plus(after))
        .param("late", late)
        .param("remaining", remaining)
        .update();
    return id;
  }

  void receivedDaysBefore(UUID application, int days) {
    db.sql("update onestop.fact set received_on = received_on - ? where application = ?")
        .params(days, application)
        .update();
  }

  void rated(UUID application, int stars, String origin, OffsetDateTime at) {
    db.sql(
            """
            insert into onestop.rating
              (application, id, command, item, department, stars, tags, rated_at, origin, rectify_by)
            values (:application, gen_random_uuid(), gen_random_uuid(), 'tea', :department, :stars,
                    '{}', :at, :origin,
                    case when :stars <= 2
                      then (:at::timestamptz at time zone 'Asia/Shanghai')::date + 21 end)
            """)
        .param("application", application)
        .param("department", department)
        .param("stars", stars)
        .param("at", at)
        .param("origin", origin)
        .update();
  }
}
