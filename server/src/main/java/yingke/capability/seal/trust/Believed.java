package yingke.capability.seal.trust;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yingke.kernel.crypto.CertificateCheck;

/** The authorities that are believed, with their lists of revoked certificates. */
public record Believed(List<X509Certificate> authorities, List<X509CRL> revocations) {
  public Believed {
    authorities = List.copyOf(authorities);
    revocations = List.copyOf(revocations);
  }

  /** What speaks against a certificate as of a moment; a sentence in Chinese. */
  public Optional<String> problem(X509Certificate certificate, Instant at) {
    return CertificateCheck.problem(certificate, authorities, revocations, at);
  }
}
