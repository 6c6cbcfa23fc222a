package yingke.capability.seal.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.SealState;

/**
 * What is known here of a seal's life, to judge a signature by the time that it states. That time
 * is a whole second: the signature was made at some moment of it, so it holds when the seal was in
 * use at any.
 *
 * @param turns the oldest first; none for a seal that is not kept here
 * @param replacedAt when the edition of this number was renewed; null for the newest one
 */
public record SealPast(List<Turn> turns, @Nullable Instant replacedAt) {
  /** Of a seal that is not kept here, the certificates alone speak. */
  public static final SealPast UNKNOWN = new SealPast(List.of(), null);

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final Duration STATED = Duration.ofSeconds(1);

  public SealPast {
    turns = List.copyOf(turns);
  }

  /** From that moment on the seal was in that state. */
  public record Turn(SealState state, Instant at) {}

  /** What speaks against a signature of that second, as a sentence. */
  Optional<String> problem(Instant at) {
    if (replacedAt != null && !replacedAt.isAfter(at))
      return Optional.of("签章时印章已经换发（%s 起），旧印章不能再用".formatted(TIME.format(replacedAt)));
    var then = lastBefore(at);
    if (then == null || then.state() == SealState.ACTIVE || resumedWithin(at))
      return Optional.empty();
    var since = TIME.format(then.at());
    return Optional.of(
        switch (then.state()) {
          case FROZEN -> "签章时印章已经冻结（%s 起停用），停用期间的签章无效".formatted(since);
          case REVOKED -> "签章时印章已经注销（%s 起停用），停用后的签章无效".formatted(since);
          default -> "签章时印章还没有由保管人签收启用";
        });
  }

  /** What became of the seal after a signature that holds, when it is not in use any more. */
  Optional<String> afterwards(Instant at) {
    var now = turns.isEmpty() ? null : turns.getLast();
    if (now != null && now.at().isAfter(at) && now.state() == SealState.REVOKED)
      return Optional.of("签章时有效，印章已于 %s 注销停用".formatted(TIME.format(now.at())));
    if (now != null && now.at().isAfter(at) && now.state() == SealState.FROZEN)
      return Optional.of("签章时有效，印章已于 %s 冻结停用".formatted(TIME.format(now.at())));
    return Optional.ofNullable(replacedAt)
        .filter(replaced -> replaced.isAfter(at))
        .map(replaced -> "签章时有效，印章已于 %s 换发".formatted(TIME.format(replaced)));
  }

  private @Nullable Turn lastBefore(Instant at) {
    return turns.stream()
        .filter(turn -> !turn.at().isAfter(at))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private boolean resumedWithin(Instant at) {
    return turns.stream()
        .filter(turn -> turn.at().isAfter(at) && turn.at().isBefore(at.plus(STATED)))
        .anyMatch(turn -> turn.state() == SealState.ACTIVE);
  }
}
