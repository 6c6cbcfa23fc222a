package yingke.kernel.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The national signature SM2 (GB/T 32918): keys on the curve 1.2.156.10197.1.301, signatures
 * SM3withSM2 (1.2.156.10197.1.501) in DER with the user id {@code 1234567812345678}. The provider
 * is used without being installed, so nothing else in the process changes.
 */
public final class Sm2 {
  /** The curve sm2p256v1. */
  public static final String CURVE = "1.2.156.10197.1.301";

  /** SM3 with SM2, as certificates and e-seals name it. */
  public static final String SIGNATURE = "1.2.156.10197.1.501";

  /** Hash SM3, as OFD signatures name it. */
  public static final String DIGEST = "1.2.156.10197.1.401";

  static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private Sm2() {}

  public static KeyPair newKeyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
      generator.initialize(new ECGenParameterSpec("sm2p256v1"), new SecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The signature over the message's SM3 hash (with the user id), in DER. */
  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      var signer = Signature.getInstance("SM3withSM2", PROVIDER);
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("this key cannot sign with SM2", unusable);
    }
  }

  /** False also for what is no signature or no SM2 key at all. */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance("SM3withSM2", PROVIDER);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException unusable) {
      return false;
    }
  }

  /** Reads a private key from its PKCS#8 form ({@link PrivateKey#getEncoded}). */
  public static PrivateKey privateKey(byte[] pkcs8) {
    try {
      return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("no SM2 private key", unreadable);
    }
  }

  /** Reads a public key from its X.509 form ({@link PublicKey#getEncoded}). */
  public static PublicKey publicKey(byte[] x509) {
    try {
      return KeyFactory.getInstance("EC", PROVIDER).generatePublic(new X509EncodedKeySpec(x509));
    } catch (GeneralSecurityException unreadable) {
      throw new IllegalArgumentException("no SM2 public key", unreadable);
    }
  }

  /** Reads a certificate in DER with a provider that knows the curve. */
  public static X509Certificate certificate(byte[] der) {
    try {
      return certificate(new X509CertificateHolder(der));
    } catch (IOException | RuntimeException unreadable) {
      throw new IllegalArgumentException("no certificate", unreadable);
    }
  }

  static X509Certificate certificate(X509CertificateHolder holder) {
    try {
      return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
    } catch (CertificateException unreadable) {
      throw new IllegalArgumentException("no certificate", unreadable);
    }
  }
}
