package yingke.capability.exchange;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Finds out who signed a message and when. A stranger is told nothing but no; the log says why. */
@Component
class Doorkeeper {
  private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

  private final Peers peers;
  private final Clock clock;
  private final Duration fresh;

  Doorkeeper(Peers peers, Clock clock, @Value("${yingke.exchange.fresh}") Duration fresh) {
    this.peers = peers;
    this.clock = clock;
    this.fresh = fresh;
  }

  /**
   * Who sent it.
   *
   * @throws AccessDeniedException when it is signed by no peer of ours, or too long ago
   */
  Peer sender(Letter letter) {
    var peer = peers.find(letter.peer()).orElse(null);
    if (peer == null) throw denied(letter, "is no peer of ours");
    if (!Signing.holds(
        peer.secret(), letter.peer(), letter.at(), letter.body(), letter.signature()))
      throw denied(letter, "did not sign this");
    try {
      var age = Duration.between(Instant.parse(letter.at()), clock.instant()).abs();
      if (age.compareTo(fresh) > 0) throw denied(letter, "signed this too long ago: a replay");
    } catch (DateTimeException unreadable) {
      throw denied(letter, "says no time");
    }
    return peer;
  }

  private static AccessDeniedException denied(Letter letter, String why) {
    LOG.warn("message refused: {} {}", letter.peer().replaceAll("[^a-z0-9-]", "?"), why);
    return new AccessDeniedException("message refused");
  }
}
