package yingke.kernel.crypto;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A private key with the certificate that says whose it is; its text never holds the key. */
public record Credential(PrivateKey key, X509Certificate certificate) {
  @Override
  public String toString() {
    return "Credential[" + certificate.getSubjectX500Principal().getName() + "]";
  }
}
