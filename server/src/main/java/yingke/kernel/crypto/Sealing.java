package yingke.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * Sensitive fields: stored encrypted with SM4-GCM, found again by an HMAC-SM3 index.
 *
 * <p>A sealed value reads {@code v1:<key id>:<base64 of nonce, cipher text and tag>}. The key id
 * tells which key opens it, so a new key may be set at any time while values under older ones stay
 * readable as long as the older ones are still given. The index key cannot be changed without
 * computing every index anew.
 */
@Component
public class Sealing {
  private static final String VERSION = "v1";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  Sealing(Secrets secrets) {
    this.secrets = secrets;
  }

  /** Encrypts under the newest key; the same text gives another value each time. */
  public String seal(String plain) {
    var head = VERSION + ":" + secrets.newest();
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var text = plain.getBytes(StandardCharsets.UTF_8);
    try {
      var sealed = gcm(true, secrets.key(secrets.newest()), nonce, head, text);
      var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return head + ":" + Base64.getEncoder().encodeToString(all);
    } catch (InvalidCipherTextException impossible) { // only decryption checks a tag
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Decrypts what {@link #seal} wrote.
   *
   * @throws SealBroken when it was changed, is no sealed value, or its key is no longer given
   */
  public String open(String sealed) {
    var parts = sealed.split(":", 3);
    if (parts.length != 3 || !parts[0].equals(VERSION))
      throw new SealBroken("this is no sealed value");
    try {
      var all = Base64.getDecoder().decode(parts[2]);
      if (all.length < NONCE_BYTES + TAG_BITS / 8) throw new SealBroken("sealed value is cut off");
      var nonce = Arrays.copyOf(all, NONCE_BYTES);
      var text = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
      var head = parts[0] + ":" + parts[1];
      return new String(
          gcm(false, secrets.key(parts[1]), nonce, head, text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException | InvalidCipherTextException changed) {
      throw new SealBroken("sealed value was changed");
    }
  }

  /** Whether the value waits for being sealed anew because a newer key has been set. */
  public boolean underOlderKey(String sealed) {
    return !sealed.startsWith(VERSION + ":" + secrets.newest() + ":");
  }

  /**
   * What a sealed field is looked up by: equal texts give equal indexes within one field and
   * different ones in another field, so that tables cannot be joined on it. Width, case, spaces and
   * hyphens do not count.
   *
   * @param field {@code <module>.<column>}, the same for writing and for looking up
   * @return 32 bytes
   */
  public byte[] blindIndex(String field, String plain) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(secrets.index()));
    update(mac, field.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    update(mac, normalized(plain).getBytes(StandardCharsets.UTF_8));
    var index = new byte[mac.getMacSize()];
    mac.doFinal(index, 0);
    return index;
  }

  private static void update(HMac mac, byte[] bytes) {
    mac.update(bytes, 0, bytes.length);
  }

  /** Full-width to half-width, no spaces or hyphens, upper case. */
  static String normalized(String plain) {
    return Normalizer.normalize(plain, Normalizer.Form.NFKC)
        .replaceAll("[\\p{Z}\\s\\p{Pd}]", "")
        .toUpperCase(Locale.ROOT);
  }

  private static byte[] gcm(boolean encrypt, byte[] key, byte[] nonce, String head, byte[] text)
      throws InvalidCipherTextException {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    var bound = head.getBytes(StandardCharsets.UTF_8); // the key id cannot be exchanged either
    cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, bound));
    var result = new byte[cipher.getOutputSize(text.length)];
    var written = cipher.processBytes(text, 0, text.length, result, 0);
    cipher.doFinal(result, written);
    return result;
  }
}
