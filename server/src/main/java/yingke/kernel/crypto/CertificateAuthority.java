package yingke.kernel.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of the district's own, for the demonstration and for tests: production
 * takes certificates from a licensed one. Names are written like {@code "C=CN,O=黄山区市场监督管理局,CN=公章"}.
 */
public final class CertificateAuthority {
  private final Credential own;

  private CertificateAuthority(Credential own) {
    this.own = own;
  }

  /** Founds one: a new key and a certificate that it signs itself. */
  public static CertificateAuthority found(String name, Instant from, Instant until) {
    var keys = Sm2.newKeyPair();
    var subject = new X500Name(name);
    var builder =
        new JcaX509v3CertificateBuilder(
            subject, serial(), Date.from(from), Date.from(until), subject, keys.getPublic());
    try {
      var extensions = new JcaX509ExtensionUtils();
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
          .addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
          .addExtension(
              Extension.subjectKeyIdentifier,
              false,
              extensions.createSubjectKeyIdentifier(keys.getPublic()));
      var certificate = Sm2.certificate(builder.build(signer(keys.getPrivate())));
      return new CertificateAuthority(new Credential(keys.getPrivate(), certificate));
    } catch (CertIOException | GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes up one that was founded before. */
  public static CertificateAuthority of(Credential own) {
    return new CertificateAuthority(own);
  }

  /** What {@link #of} needs; to be kept as secret as any key. */
  public Credential credential() {
    return own;
  }

  public X509Certificate certificate() {
    return own.certificate();
  }

  /** A new key for somebody, with a certificate for signing (a seal maker's or a signer's). */
  public Credential issue(String name, Instant from, Instant until) {
    var keys = Sm2.newKeyPair();
    return new Credential(keys.getPrivate(), certify(name, keys.getPublic(), from, until));
  }

  /** A certificate for signing over a key that somebody else keeps. */
  public X509Certificate certify(String name, PublicKey key, Instant from, Instant until) {
    try {
      var extensions = new JcaX509ExtensionUtils();
      var builder =
          new JcaX509v3CertificateBuilder(
              new JcaX509CertificateHolder(own.certificate()).getSubject(),
              serial(),
              Date.from(from),
              Date.from(until),
              new X500Name(name),
              key);
      builder
          .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
          .addExtension(
              Extension.keyUsage,
              true,
              new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
          .addExtension(
              Extension.authorityKeyIdentifier,
              false,
              extensions.createAuthorityKeyIdentifier(own.certificate()))
          .addExtension(
              Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
      return Sm2.certificate(builder.build(signer(own.key())));
    } catch (CertIOException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException("no certificate can be made for " + name, unusable);
    }
  }

  /** The signed list of certificates that no longer hold: serial number and since when. */
  public X509CRL revocations(Map<BigInteger, Instant> revoked, Instant now, Instant next) {
    try {
      var builder = new JcaX509v2CRLBuilder(own.certificate(), Date.from(now));
      builder.setNextUpdate(Date.from(next));
      revoked.forEach((serial, since) -> builder.addCRLEntry(serial, Date.from(since), 0));
      return new JcaX509CRLConverter()
          .setProvider(Sm2.PROVIDER)
          .getCRL(builder.build(signer(own.key())));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("no revocation list can be made", unusable);
    }
  }

  /** Positive, never repeated in practice, at most 20 octets as RFC 5280 demands. */
  private static BigInteger serial() {
    return new BigInteger(127, new SecureRandom()).setBit(126);
  }

  private static ContentSigner signer(PrivateKey key) {
    try {
      return new JcaContentSignerBuilder("SM3withSM2").setProvider(Sm2.PROVIDER).build(key);
    } catch (OperatorCreationException unusable) {
      throw new IllegalStateException("this key cannot sign with SM2", unusable);
    }
  }

  @Override
  public String toString() {
    return "CertificateAuthority[" + own.certificate().getSubjectX500Principal().getName() + "]";
  }
}
