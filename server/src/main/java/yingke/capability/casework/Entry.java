package yingke.capability.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.Sm3;

/**
 * One event of a case's timeline. Each is chained to the one before it: its hash is SM3 over that
 * hash and every field with its length in front, so that nothing can move from one field into
 * another.
 *
 * @param command what it is idempotent by, and the id of its {@link CaseEvent}
 * @param inName in whose name the actor acted
 * @param action {@code open} for the first; empty when a clock ran out
 * @param form JSON as it was checked
 * @param branch of the step that it happened in; null for the step as a whole
 * @param fingerprint SM3 of what was asked: the same command with other content is found out
 */
record Entry(
    UUID caseId,
    int seq,
    UUID command,
    Instant at,
    String actor,
    String actorName,
    String inName,
    Kind kind,
    String action,
    @Nullable String from,
    @Nullable String to,
    @Nullable String outcome,
    @Nullable String clock,
    @Nullable String opinion,
    List<UUID> files,
    String form,
    byte[] fingerprint,
    @Nullable String branch) {

  /** Which {@link CaseEvent} it is. */
  enum Kind {
    ADVANCED,
    CLOSED,
    OVERDUE,
    NOTED
  }

  /** What the first event of every case is chained to. */
  static final byte[] START = new byte[Sm3.LENGTH];

  byte[] hash(byte[] before) {
    var digest = Sm3.digest();
    digest.update(before);
    var numbers = ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(seq).putLong(micros(at));
    digest.update(numbers.array());
    for (var text :
        new @Nullable String[] {
          caseId.toString(),
          command.toString(),
          actor,
          actorName,
          inName,
          kind.name(),
          action,
          from,
          to,
          outcome,
          clock,
          opinion,
          files.toString(),
          form
        }) {
      var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    digest.update(fingerprint);
    if (branch != null) digest.update(branch.getBytes(StandardCharsets.UTF_8));
    return digest.digest();
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
