package yingke.capability.seal.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import yingke.capability.seal.SealKind;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.kernel.crypto.Credential;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.organization.Department;
import yingke.kernel.web.BadInput;

/** A seal as the national unified system gives it out: the seal itself and its key, in files. */
public final class SealFiles implements SealSource {
  /** A seal is a picture of some centimeters and a few certificates. */
  private static final int LARGEST_SEAL = 1 << 20;

  private static final int LARGEST_CREDENTIAL = 64 << 10;

  private final byte[] seal;
  private final byte[] credential;
  private final char[] password;

  /**
   * @param seal .esl: SESeal in DER
   * @param credential PKCS #12 with an SM2 key and its certificate
   */
  public SealFiles(byte[] seal, byte[] credential, String password) {
    this.seal = seal.clone();
    this.credential = credential.clone();
    this.password = password.toCharArray();
  }

  @Override
  public String id() {
    return "IMPORTED";
  }

  /**
   * @throws BadInput when a file cannot be read
   */
  @Override
  public Delivery deliver(Department department, SealKind kind) {
    if (seal.length > LARGEST_SEAL)
      throw new BadInput("seal-too-large", "seal", "印章文件超过 1 MB，不像是印章文件（.esl），请核对");
    if (credential.length > LARGEST_CREDENTIAL)
      throw new BadInput("credential-too-large", "credential", "密钥文件超过 64 KB，不像是密钥文件（.p12），请核对");
    return new Delivery(readSeal(), readCredential());
  }

  private ElectronicSeal readSeal() {
    try {
      return ElectronicSeal.read(seal);
    } catch (IllegalArgumentException unreadable) {
      throw new BadInput(
          "seal-unreadable", "seal", "印章文件无法识别，应为符合 GB/T 38540-2020 的第 4 版电子印章（.esl）");
    }
  }

  private Credential readCredential() {
    try {
      var store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
      store.load(new ByteArrayInputStream(credential), password);
      for (var alias : Collections.list(store.aliases()))
        if (store.getKey(alias, password) instanceof PrivateKey key
            && store.getCertificate(alias) instanceof X509Certificate certificate)
          return sm2(key, certificate);
      throw new BadInput("credential-empty", "credential", "密钥文件中没有私钥，请导出带私钥的 PKCS#12 文件");
    } catch (IOException wrongPassword) {
      throw new BadInput("credential-locked", "password", "密钥文件打不开，请核对文件和口令");
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      throw new BadInput("credential-unusable", "credential", "密钥文件中不是 SM2 密钥，请核对");
    }
  }

  private static Credential sm2(PrivateKey key, X509Certificate certificate)
      throws CertificateEncodingException {
    return new Credential(
        Sm2.privateKey(key.getEncoded()), Sm2.certificate(certificate.getEncoded()));
  }
}
