package yingke.kernel.identity.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.SubjectRef;

/**
 * An authorization as principal and agent see it.
 *
 * @param items ids of service items, empty for all
 * @param code for the agent, told once when it is given; null ever after
 */
record AgencyView(
    UUID id,
    String principalName,
    SubjectRef.Kind principalKind,
    Agency.AgentKind kind,
    String agentName,
    List<String> items,
    boolean licenses,
    LocalDate since,
    LocalDate until,
    Agency.AgencyState state,
    Instant givenAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant endedAt,
    @Nullable String code,
    Instant codeUntil) {
  static AgencyView of(Agency a, LocalDate today, @Nullable String code) {
    return new AgencyView(
        a.id(),
        a.principalName(),
        a.principal().kind(),
        a.kind(),
        a.agentName(),
        a.items().stream().sorted().toList(),
        a.licenses(),
        a.since(),
        a.until(),
        a.on(today),
        a.givenAt(),
        a.acceptedAt(),
        a.endedAt(),
        code,
        a.codeUntil());
  }
}
