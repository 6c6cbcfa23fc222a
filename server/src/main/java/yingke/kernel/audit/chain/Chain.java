package yingke.kernel.audit.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.Sm3;

/**
 * How an entry and the hash before it become the next hash: SM3 over the earlier hash and each
 * field with its length before it, so that nothing can move from one field into another.
 */
final class Chain {
  /** What the first entry is chained to. */
  static final byte[] START = new byte[Sm3.LENGTH];

  private Chain() {}

  /**
   * An entry as it is chained.
   *
   * @param at microseconds since 1970
   * @param detail JSON as PostgreSQL writes it
   * @param tx the transaction that wrote it
   */
  record Entry(
      long id,
      long at,
      String actor,
      @Nullable String party,
      String operation,
      String object,
      String detail,
      String tx) {}

  static byte[] next(byte[] before, Entry entry) {
    var digest = Sm3.digest();
    digest.update(before);
    var numbers = ByteBuffer.allocate(2 * Long.BYTES).putLong(entry.id()).putLong(entry.at());
    digest.update(numbers.array());
    for (var text :
        new @Nullable String[] {
          entry.actor(),
          entry.party(),
          entry.operation(),
          entry.object(),
          entry.detail(),
          entry.tx()
        }) {
      var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
      digest.update(bytes);
    }
    return digest.digest();
  }
}
