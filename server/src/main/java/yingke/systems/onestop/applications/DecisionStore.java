package yingke.systems.onestop.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;

/** Decisions; what a rule looked at is sealed. */
@Repository
public class DecisionStore {
  private static final TypeReference<Map<String, Object>> INPUTS = new TypeReference<>() {};

  private final JdbcClient db;
  private final Sealing sealing;
  private final JsonMapper json;

  DecisionStore(JdbcClient db, Sealing sealing, JsonMapper json) {
    this.db = db;
    this.sealing = sealing;
    this.json = json;
  }

  /** A decision stands: told twice, it is kept once. */
  public void insert(Decision d) {
    db.sql(
            """
            insert into onestop.decision
              (application, round, rule, rule_version, inputs, granted, kind, explanation,
               decided_at)
            values (:application, :round, :rule, :ruleVersion, :inputs, :granted, :kind,
                    :explanation, :decidedAt)
            on conflict do nothing
            """)
        .param("application", d.application())
        .param("round", d.round().name())
        .param("rule", d.rule())
        .param("ruleVersion", d.ruleVersion())
        .param(
            "inputs", d.rule() == null ? null : sealing.seal(json.writeValueAsString(d.inputs())))
        .param("granted", d.granted())
        .param("kind", d.kind())
        .param("explanation", d.explanation())
        .param("decidedAt", d.decidedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The first one, then the one of a review. */
  public List<Decision> ofApplication(UUID application) {
    return db.sql(
            """
            select application, round, rule, rule_version, inputs, granted, kind, explanation,
                   decided_at
            from onestop.decision where application = :application order by round
            """)
        .param("application", application)
        .query((row, _) -> decision(row))
        .list();
  }

  private Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("application", UUID.class),
        Decision.Round.valueOf(row.getString("round")),
        row.getString("rule"),
        row.getString("rule_version"),
        inputs(row.getString("inputs")),
        row.getBoolean("granted"),
        row.getString("kind"),
        row.getString("explanation"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }

  private Map<String, Object> inputs(@Nullable String sealed) {
    return sealed == null ? Map.of() : json.readValue(sealing.open(sealed), INPUTS);
  }
}
