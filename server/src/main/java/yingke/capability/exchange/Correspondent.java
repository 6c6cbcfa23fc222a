package yingke.capability.exchange;

import java.util.Set;

/**
 * A Spring bean that takes the messages of one kind. Called within the transaction that keeps the
 * message, as {@code system:exchange} with the authorities that it names; never for one that was
 * taken before or that a newer one overtook.
 */
public interface Correspondent {
  /** Kind of the messages that it takes. */
  String kind();

  /**
   * Takes one.
   *
   * @throws MessageRefused when it makes no sense here; the sender is told why
   */
  void on(String peer, Message message);

  /** What it may do while it takes a message. */
  default Set<String> authorities() {
    return Set.of();
  }
}
