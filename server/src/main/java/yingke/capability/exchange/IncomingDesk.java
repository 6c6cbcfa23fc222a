package yingke.capability.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.exchange.Receipt.Result;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Sm3;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.BadInput;

/**
 * Takes messages of other platforms: who signed it, when, whether it was here before, whether a
 * newer one was. A stranger is told nothing but no.
 */
@Service
class IncomingDesk {
  private static final Logger LOG = LoggerFactory.getLogger(IncomingDesk.class);
  private static final int LONGEST = 256 * 1024;

  private final Doorkeeper door;
  private final IncomingStore incoming;
  private final Map<String, Correspondent> correspondents;
  private final TransactionOperations transactions;
  private final Audit audit;
  private final JsonMapper json;
  private final Clock clock;

  IncomingDesk(
      Doorkeeper door,
      IncomingStore incoming,
      List<Correspondent> correspondents,
      TransactionOperations transactions,
      Audit audit,
      JsonMapper json,
      Clock clock) {
    this.door = door;
    this.incoming = incoming;
    this.correspondents =
        correspondents.stream().collect(Collectors.toMap(Correspondent::kind, Function.identity()));
    this.transactions = transactions;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes a message.
   *
   * @throws org.springframework.security.access.AccessDeniedException when it is not signed by a
   *     peer of ours, or too long ago
   * @throws MessageRefused when its content makes no sense here
   */
  @PreAuthorize("permitAll()")
  public Receipt receive(Letter letter) {
    var peer = door.sender(letter);
    var message = parsed(letter.body());
    var system =
        Caller.system("exchange", correspondent(message).authorities().toArray(String[]::new));
    return Callers.as(
        system,
        () -> {
          try {
            return taken(peer, message, Sm3.hash(letter.body()));
          } catch (MessageRefused refused) {
            note(peer, message, letter.body(), refused);
            throw refused;
          }
        });
  }

  private Receipt taken(Peer peer, Message message, byte[] fingerprint) {
    var receipt =
        transactions.execute(_ -> {
          incoming.lock(peer.id(), message);
          var earlier = incoming.find(peer.id(), message.id()).orElse(null);
          if (earlier != null && !Arrays.equals(earlier.fingerprint(), fingerprint))
            throw new MessageRefused("message-id-reused", "这个消息编号已用于另一条内容不同的消息，请换一个编号");
          if (earlier != null && earlier.state() != Incoming.State.REFUSED)
            return receipt(peer, message, Result.DUPLICATE);
          boolean late = message.seq() <= incoming.newestSeq(peer.id(), message);
          var state = late ? Incoming.State.SUPERSEDED : Incoming.State.ACCEPTED;
          incoming.put(row(peer, message, fingerprint, state, null));
          if (late) return receipt(peer, message, Result.SUPERSEDED);
          correspondent(message).on(peer.id(), message);
          audit.record("exchange.message.take", object(message), Map.of("peer", peer.id()));
          return receipt(peer, message, Result.ACCEPTED);
        });
    return Objects.requireNonNull(receipt);
  }

  /** Kept apart from what it would have done: people see what a peer wanted in vain. */
  private void note(Peer peer, Message message, byte[] body, MessageRefused refused) {
    LOG.warn("{} of {} refused: {}", message, peer.id(), refused.getMessage());
    if (refused.code().equals("message-id-reused")) return;
    transactions.executeWithoutResult(_ ->
        incoming.put(
            row(peer, message, Sm3.hash(body), Incoming.State.REFUSED, refused.getMessage())));
  }

  private Message parsed(byte[] body) {
    if (body.length > LONGEST) throw new BadInput("message-too-long", "body", "消息超过 256 KB，请拆分后再发");
    try {
      var message = json.readValue(body, Message.class);
      if (message.subject().isBlank() || message.seq() < 1) throw unreadable();
      return message;
    } catch (JacksonException | NullPointerException incomplete) {
      throw unreadable();
    }
  }

  private static BadInput unreadable() {
    return new BadInput("message-unreadable", "body", "消息缺少编号、种类、主题、序号或时间，请按接口说明组织");
  }

  private Correspondent correspondent(Message message) {
    var found = correspondents.get(message.kind());
    if (found == null)
      throw new BadInput("kind-unknown", "kind", "本平台不接收种类为 " + message.kind() + " 的消息");
    return found;
  }

  private Incoming row(
      Peer peer, Message m, byte[] print, Incoming.State state, @Nullable String reason) {
    return new Incoming(
        peer.id(), m.id(), m.kind(), m.subject(), m.seq(), print, state, reason, clock.instant());
  }

  private Receipt receipt(Peer peer, Message message, Result result) {
    var at = clock.instant();
    var said = (message.id() + " " + result).getBytes(StandardCharsets.UTF_8);
    return new Receipt(
        message.id(), result, at, Signing.of(peer.secret(), peer.ours(), at.toString(), said));
  }

  private static String object(Message message) {
    return message.kind() + ":" + message.subject();
  }
}
