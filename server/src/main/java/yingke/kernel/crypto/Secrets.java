package yingke.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The keys of sensitive fields, held in memory only; never printed. */
final class Secrets {
  static final int SM4_BYTES = 16;
  static final int INDEX_BYTES = 32;

  private final String newest;
  private final Map<String, byte[]> keys = new HashMap<>();
  private final byte[] index;

  /**
   * @param sm4 keys of 16 bytes, the newest first
   * @param index key of at least 32 bytes
   */
  Secrets(List<byte[]> sm4, byte[] index) {
    this.newest = id(sm4.getFirst());
    for (var key : sm4) keys.put(id(key), key.clone());
    this.index = index.clone();
  }

  String newest() {
    return newest;
  }

  byte[] key(String id) {
    var key = keys.get(id);
    if (key == null) throw new SealBroken("the SM4 key " + id + " is not given");
    return key;
  }

  byte[] index() {
    return index;
  }

  /** Four bytes of a hash name a key without telling anything that helps to find it. */
  static String id(byte[] key) {
    var hash = Sm3.hash("yingke.key-id".getBytes(StandardCharsets.UTF_8), key);
    return HexFormat.of().formatHex(Arrays.copyOf(hash, 4));
  }

  @Override
  public String toString() {
    return "Secrets[newest=" + newest + ", keys=" + keys.size() + "]";
  }
}
