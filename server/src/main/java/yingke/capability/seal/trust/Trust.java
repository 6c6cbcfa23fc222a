package yingke.capability.seal.trust;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.web.BadInput;

/** Keeps the authorities that are believed. */
@Component
public class Trust {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final TrustStore store;
  private final Clock clock;

  Trust(TrustStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public Believed believed() {
    var all = store.all();
    return new Believed(
        all.stream().map(authority -> Sm2.certificate(authority.certificate())).toList(),
        all.stream()
            .map(TrustStore.Authority::revocations)
            .filter(Objects::nonNull)
            .map(Trust::list)
            .toList());
  }

  /**
   * Believes an authority from now on; one that is believed already stays.
   *
   * @throws BadInput when it is no authority's certificate
   */
  @Transactional
  public void believe(X509Certificate certificate, String by) {
    if (certificate.getBasicConstraints() < 0)
      throw new BadInput("not-an-authority", "certificate", "这不是签发机构的证书，请上传根证书或中级证书");
    store.insert(
        new TrustStore.Authority(
            UUID.randomUUID(),
            certificate.getSubjectX500Principal().getName(),
            encoded(certificate),
            null,
            clock.instant(),
            by));
  }

  /**
   * Takes an authority's newest list of revoked certificates.
   *
   * @return the name of the authority that signed it
   * @throws BadInput when no believed authority signed it, or it is older than the one that is here
   */
  @Transactional
  public String take(byte[] der) {
    var list = list(der);
    for (var authority : store.all())
      if (signed(Sm2.certificate(authority.certificate()), list)) {
        requireNewer(authority, list);
        store.revocations(authority.id(), der);
        return authority.name();
      }
    throw new BadInput("revocations-foreign", "file", "吊销列表不是由受信任的机构签发的，请先导入该机构的证书");
  }

  private static void requireNewer(TrustStore.Authority authority, X509CRL list) {
    var held = authority.revocations();
    if (held != null && list(held).getThisUpdate().after(list.getThisUpdate()))
      throw new BadInput("revocations-older", "file", "该吊销列表比系统中已有的更旧，请上传最新的列表");
  }

  private static boolean signed(X509Certificate authority, X509CRL list) {
    try {
      list.verify(authority.getPublicKey(), PROVIDER);
      return true;
    } catch (GeneralSecurityException foreign) {
      return false;
    }
  }

  private static X509CRL list(byte[] der) {
    try {
      var list =
          CertificateFactory.getInstance("X.509", PROVIDER)
              .generateCRL(new ByteArrayInputStream(der));
      if (list instanceof X509CRL read) return read;
    } catch (GeneralSecurityException unreadable) {
      throw new BadInput("revocations-unreadable", "file", "这不是证书吊销列表（CRL）文件");
    }
    throw new BadInput("revocations-unreadable", "file", "这不是证书吊销列表（CRL）文件");
  }

  /** The names of all, oldest first. */
  public List<String> names() {
    return store.all().stream().map(TrustStore.Authority::name).toList();
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
