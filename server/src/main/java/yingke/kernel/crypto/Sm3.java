package yingke.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.jcajce.provider.digest.SM3;

/** The national hash SM3 (GB/T 32905-2016): 32 bytes, OID 1.2.156.10197.1.401. */
public final class Sm3 {
  /** Length of a hash in bytes. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /** Hashes the parts as if they were one. */
  public static byte[] hash(byte[]... parts) {
    var digest = new SM3Digest();
    for (var part : parts) digest.update(part, 0, part.length);
    var hash = new byte[LENGTH];
    digest.doFinal(hash, 0);
    return hash;
  }

  /** As {@link #hash}, written in lower-case hexadecimal: 64 characters. */
  public static String hex(byte[]... parts) {
    return HexFormat.of().formatHex(hash(parts));
  }

  /** The hash of a text in UTF-8, in lower-case hexadecimal. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SM3 (GB/T 15852.2): proves that who made it holds the key. */
  public static byte[] hmac(byte[] key, byte[] message) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    var code = new byte[LENGTH];
    mac.doFinal(code, 0);
    return code;
  }

  /** A running hash for streams; needs no security provider to be installed. */
  public static MessageDigest digest() {
    return new SM3.Digest();
  }
}
