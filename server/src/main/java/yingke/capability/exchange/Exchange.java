package yingke.capability.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.crypto.Sealing;

/** Sends messages to other platforms. The package comment says what is promised. */
@Component
public class Exchange {
  private final OutgoingStore outgoing;
  private final Sealing sealing;
  private final JsonMapper json;
  private final Clock clock;

  Exchange(OutgoingStore outgoing, Sealing sealing, JsonMapper json, Clock clock) {
    this.outgoing = outgoing;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  /**
   * How far a message came.
   *
   * @param state WAITING, DELIVERED or REFUSED
   * @param error why the last try failed, in Chinese
   */
  public record Delivery(String state, int tries, @Nullable String error, @Nullable Instant at) {
    public boolean waits() {
      return state.equals("WAITING");
    }
  }

  /**
   * Sends a state of a subject, as part of the caller's transaction: what is rolled back is never
   * sent. It leaves after the commit and is tried until the peer has receipted it.
   *
   * @return the message's id
   */
  @Transactional
  public UUID send(String peer, String kind, String subject, Map<String, Object> body) {
    var now = clock.instant();
    var seq = outgoing.nextSeq(peer, kind, subject);
    var message = new Message(UUID.randomUUID(), kind, subject, seq, now, body);
    outgoing.insert(
        new Outgoing(
            message.id(),
            peer,
            kind,
            subject,
            seq,
            sealing.seal(json.writeValueAsString(message)),
            Outgoing.State.WAITING,
            0,
            now,
            null,
            now,
            null));
    return message.id();
  }

  /** How far the newest message of a subject came; empty when none was sent. */
  public Optional<Delivery> delivery(String peer, String kind, String subject) {
    return outgoing
        .newest(peer, kind, subject)
        .map(m -> new Delivery(m.state().name(), m.tries(), m.error(), m.deliveredAt()));
  }
}
