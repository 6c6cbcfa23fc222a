package yingke.capability.seal;

import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.bc.BcPKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.bc.BcPKCS12PBEOutputEncryptorBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import yingke.kernel.crypto.Credential;

/**
 * A key file as certificate authorities hand it out: PKCS#12 with 2,048 rounds, where a Java key
 * store takes 51,200 and a second.
 */
final class KeyFile {
  private static final int ROUNDS = 2_048;

  private KeyFile() {}

  static byte[] of(Credential user, String password) throws Exception {
    var secret = password.toCharArray();
    var key = new JcaPKCS12SafeBagBuilder(user.key(), encryptor(secret));
    var certificate = new JcaPKCS12SafeBagBuilder(user.certificate());
    var id =
        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(user.certificate().getPublicKey());
    for (var bag : new JcaPKCS12SafeBagBuilder[] {key, certificate}) {
      bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString("seal"));
      bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, id);
    }
    return new PKCS12PfxPduBuilder()
        .addData(key.build())
        .addEncryptedData(encryptor(secret), new PKCS12SafeBag[] {certificate.build()})
        .build(
            new BcPKCS12MacCalculatorBuilder(
                    new SHA1Digest(),
                    new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE))
                .setIterationCount(ROUNDS),
            secret)
        .getEncoded();
  }

  private static OutputEncryptor encryptor(char[] secret) {
    return new BcPKCS12PBEOutputEncryptorBuilder(
            PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC,
            CBCBlockCipher.newInstance(new DESedeEngine()))
        .setIterationCount(ROUNDS)
        .build(secret);
  }
}
