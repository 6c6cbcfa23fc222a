package yingke.kernel.crypto;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;

/** Judges a signer's certificate as of a moment: chain, validity, usage, revocation. */
public final class CertificateCheck {
  private CertificateCheck() {}

  /**
   * What speaks against the certificate, as a sentence for the user; empty when nothing does.
   *
   * @param trusted the authorities that are believed
   * @param lists their revocation lists; one that its authority did not sign does not count
   * @param at the moment that matters: when it signed, not when it is checked
   */
  public static Optional<String> problem(
      X509Certificate certificate,
      Collection<X509Certificate> trusted,
      Collection<X509CRL> lists,
      Instant at) {
    var issuer = trusted.stream().filter(authority -> signed(authority, certificate)).findFirst();
    if (issuer.isEmpty()) return Optional.of("签名证书不是由受信任的机构签发的");
    var moment = Date.from(at);
    if (moment.before(certificate.getNotBefore())) return Optional.of("签名时签名证书尚未生效");
    if (moment.after(certificate.getNotAfter())) return Optional.of("签名时签名证书已经过期");
    if (moment.before(issuer.get().getNotBefore()) || moment.after(issuer.get().getNotAfter()))
      return Optional.of("签名时签发机构的证书不在有效期内");
    var usage = certificate.getKeyUsage();
    if (usage != null && !usage[0] && !usage[1]) return Optional.of("该证书不能用于签名");
    for (var list : lists) {
      if (!signed(issuer.get(), list)) continue;
      var entry = list.getRevokedCertificate(certificate.getSerialNumber());
      if (entry != null && !entry.getRevocationDate().after(moment))
        return Optional.of("签名时签名证书已被吊销");
    }
    return Optional.empty();
  }

  private static boolean signed(X509Certificate authority, X509Certificate certificate) {
    if (authority.getBasicConstraints() < 0) return false; // a signer is no authority
    if (!authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
      return false;
    try {
      certificate.verify(authority.getPublicKey(), Sm2.PROVIDER);
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }

  private static boolean signed(X509Certificate authority, X509CRL list) {
    try {
      list.verify(authority.getPublicKey(), Sm2.PROVIDER);
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }
}
