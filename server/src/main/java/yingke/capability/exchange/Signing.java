package yingke.capability.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import yingke.kernel.crypto.Sm3;

/** How a message says who sent it: HMAC-SM3 over sender, time and the hash of the body. */
public final class Signing {
  /** Header with the sender's id. */
  public static final String PEER = "X-Exchange-Peer";

  /** Header with the time of the signature, RFC 3339. */
  public static final String AT = "X-Exchange-At";

  /** Header with the signature, lower-case hexadecimal. */
  public static final String SIGNATURE = "X-Exchange-Signature";

  private Signing() {}

  /** The signature of a body (a request's or a receipt's). */
  public static String of(byte[] secret, String peer, String at, byte[] body) {
    var text = "exchange-1\n" + peer + "\n" + at + "\n" + Sm3.hex(body);
    return HexFormat.of().formatHex(Sm3.hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it is right; takes as long for a wrong one. */
  public static boolean holds(
      byte[] secret, String peer, String at, byte[] body, String signature) {
    return MessageDigest.isEqual(
        of(secret, peer, at, body).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.US_ASCII));
  }
}
