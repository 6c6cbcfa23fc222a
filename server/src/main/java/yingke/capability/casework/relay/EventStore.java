package yingke.capability.casework.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.casework.CaseAdvanced;
import yingke.capability.casework.CaseClosed;
import yingke.capability.casework.CaseEvent;
import yingke.capability.casework.CaseNoted;
import yingke.capability.casework.CaseOverdue;
import yingke.capability.casework.EventHead;
import yingke.kernel.identity.SubjectRef;

/** How a row of the timeline, with its case, reads as an event. */
@Repository
class EventStore {
  private static final TypeReference<Map<String, Object>> FORM = new TypeReference<>() {};

  private final JsonMapper json;

  EventStore(JsonMapper json) {
    this.json = json;
  }

  CaseEvent event(ResultSet row) throws SQLException {
    return switch (row.getString("kind")) {
      case "ADVANCED" -> advanced(row);
      case "CLOSED" -> closed(row);
      case "NOTED" -> noted(row);
      default -> overdue(row);
    };
  }

  private CaseAdvanced advanced(ResultSet row) throws SQLException {
    return new CaseAdvanced(
        head(row),
        row.getString("action"),
        row.getString("from_step"),
        Objects.requireNonNull(row.getString("to_step")),
        row.getString("opinion"),
        files(row),
        form(row));
  }

  private CaseClosed closed(ResultSet row) throws SQLException {
    return new CaseClosed(
        head(row),
        row.getString("action"),
        Objects.requireNonNull(row.getString("from_step")),
        Objects.requireNonNull(row.getString("outcome")),
        row.getString("opinion"),
        files(row),
        form(row),
        row.getObject("parent", UUID.class));
  }

  private CaseNoted noted(ResultSet row) throws SQLException {
    return new CaseNoted(
        head(row),
        row.getString("action"),
        Objects.requireNonNull(row.getString("to_step")),
        row.getString("opinion"),
        form(row));
  }

  private static CaseOverdue overdue(ResultSet row) throws SQLException {
    return new CaseOverdue(
        head(row),
        Objects.requireNonNull(row.getString("clock")),
        Objects.requireNonNull(row.getString("to_step")));
  }

  private static EventHead head(ResultSet row) throws SQLException {
    return new EventHead(
        row.getObject("command", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("procedure_id"),
        row.getString("matter"),
        row.getString("number"),
        row.getInt("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        SubjectRef.parse(row.getString("party")),
        row.getString("department"),
        row.getString("division"),
        row.getString("actor"),
        row.getString("actor_name"));
  }

  private static List<UUID> files(ResultSet row) throws SQLException {
    return List.of((UUID[]) row.getArray("files").getArray());
  }

  private Map<String, Object> form(ResultSet row) throws SQLException {
    return Collections.unmodifiableMap(json.readValue(row.getString("form"), FORM));
  }
}
