package yingke.kernel.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The identity of a command, from the {@code Idempotency-Key} header of a POST. A controller takes
 * it as a parameter; the table that the command writes holds it under a unique key, so that the
 * same command sent twice is done once and answered twice.
 */
public record CommandId(UUID value) {
  /** One caller's key never meets another's. */
  static CommandId of(String caller, String key) {
    return new CommandId(
        UUID.nameUUIDFromBytes((caller + '\n' + key).getBytes(StandardCharsets.UTF_8)));
  }
}
