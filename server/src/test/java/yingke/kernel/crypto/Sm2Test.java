package yingke.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class Sm2Test {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = FROM.plus(Duration.ofDays(365));
  private static final Instant WITHIN = FROM.plus(Duration.ofDays(100));

  private final CertificateAuthority authority =
      CertificateAuthority.found("C=CN,O=黄山区,CN=测试机构", FROM, UNTIL);

  @Test
  void verifiesTheExampleOfTheStandard() throws Exception { // GB/T 32918.5-2017, annex A
    var curve = ECNamedCurveTable.getParameterSpec("sm2p256v1");
    var point =
        curve
            .getCurve()
            .createPoint(
                hex("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"),
                hex("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13"));
    var key =
        java.security.KeyFactory.getInstance("EC", Sm2.PROVIDER)
            .generatePublic(new ECPublicKeySpec(point, curve));
    var r = hex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3");
    var s = hex("B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
    var signature =
        new DERSequence(new ASN1Encodable[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
    assertThat(Sm2.verify(key, "message digest".getBytes(UTF_8), signature)).isTrue();
    assertThat(Sm2.verify(key, "message digests".getBytes(UTF_8), signature)).isFalse();
  }

  @Test
  void verifiesOnlyWhatWasSigned() {
    var random = new Random(2);
    var keys = Sm2.newKeyPair();
    var others = Sm2.newKeyPair();
    for (int round = 0; round < 30; round++) {
      var message = new byte[1 + random.nextInt(300)];
      random.nextBytes(message);
      var signature = Sm2.sign(keys.getPrivate(), message);
      assertThat(Sm2.verify(keys.getPublic(), message, signature)).isTrue();
      assertThat(Sm2.verify(others.getPublic(), message, signature)).isFalse();
      message[random.nextInt(message.length)] ^= 1;
      assertThat(Sm2.verify(keys.getPublic(), message, signature)).isFalse();
    }
    assertThat(Sm2.verify(keys.getPublic(), new byte[1], new byte[] {1, 2, 3})).isFalse();
  }

  @Test
  void readsItsKeysBack() {
    var keys = Sm2.newKeyPair();
    var signature = Sm2.sign(Sm2.privateKey(keys.getPrivate().getEncoded()), new byte[9]);
    assertThat(Sm2.verify(Sm2.publicKey(keys.getPublic().getEncoded()), new byte[9], signature))
        .isTrue();
    assertThatThrownBy(() -> Sm2.privateKey(new byte[4]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Sm2.certificate(new byte[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void issuesCertificatesThatCarryTheNationalAlgorithms() throws Exception {
    var signer = authority.issue("C=CN,O=黄山区市场监督管理局,CN=公章", FROM, UNTIL);
    assertThat(signer.certificate().getSigAlgOID()).isEqualTo(Sm2.SIGNATURE);
    assertThat(signer.certificate().getSubjectX500Principal().getName()).contains("公章");
    assertThat(problem(signer.certificate(), List.of(authority.certificate()), Map.of(), WITHIN))
        .isEmpty();
    var again = Sm2.certificate(signer.certificate().getEncoded());
    assertThat(again).isEqualTo(signer.certificate());
  }

  @Test
  void judgesACertificateAsOfTheMomentItSigned() {
    var signer = authority.issue("CN=签章人", FROM, FROM.plus(Duration.ofDays(30)));
    var trusted = List.of(authority.certificate());
    assertThat(problem(signer.certificate(), trusted, Map.of(), FROM.minusSeconds(1)).orElseThrow())
        .contains("尚未生效");
    assertThat(problem(signer.certificate(), trusted, Map.of(), WITHIN).orElseThrow())
        .contains("过期");
    var revoked = Map.of(signer.certificate().getSerialNumber(), FROM.plus(Duration.ofDays(5)));
    assertThat(problem(signer.certificate(), trusted, revoked, FROM.plus(Duration.ofDays(4))))
        .isEmpty();
    assertThat(
            problem(signer.certificate(), trusted, revoked, FROM.plus(Duration.ofDays(6)))
                .orElseThrow())
        .contains("吊销");
  }

  @Test
  void doesNotTrustAnotherAuthorityOfTheSameName() {
    var imposter = CertificateAuthority.found("C=CN,O=黄山区,CN=测试机构", FROM, UNTIL);
    var forged = imposter.issue("CN=签章人", FROM, UNTIL);
    assertThat(
            problem(forged.certificate(), List.of(authority.certificate()), Map.of(), WITHIN)
                .orElseThrow())
        .contains("受信任");
    var real = authority.issue("CN=签章人", FROM, UNTIL);
    var foreignList =
        imposter.revocations(Map.of(real.certificate().getSerialNumber(), FROM), WITHIN, UNTIL);
    assertThat(
            CertificateCheck.problem(
                real.certificate(), List.of(authority.certificate()), List.of(foreignList), WITHIN))
        .isEmpty();
  }

  @Test
  void aSignerCannotIssueCertificates() {
    var signer = authority.issue("CN=签章人", FROM, UNTIL);
    var child = CertificateAuthority.of(signer).issue("CN=冒名", FROM, UNTIL);
    assertThat(
            problem(
                    child.certificate(),
                    List.of(authority.certificate(), signer.certificate()),
                    Map.of(),
                    WITHIN)
                .orElseThrow())
        .contains("受信任");
  }

  @Test
  void keepsCredentialsSealedAndReadableByTheOwnerAlone(@TempDir Path data) throws Exception {
    var settings = new MockEnvironment().withProperty("yingke.data", data.toString());
    var sealing = new Sealing(new Secrets(List.of(new byte[16]), new byte[32]));
    var keystore = new Keystore(settings, sealing);
    var made = keystore.findOrMake("ca", authority::credential);
    var found = new Keystore(settings, sealing).find("ca").orElseThrow();
    assertThat(found.certificate()).isEqualTo(made.certificate());
    assertThat(
            Sm2.verify(
                found.certificate().getPublicKey(),
                new byte[3],
                Sm2.sign(found.key(), new byte[3])))
        .isTrue();
    var file = data.resolve("secrets/sm2/ca");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var secret = HexFormat.of().formatHex(made.key().getEncoded());
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).doesNotContain(secret);
    assertThat(made.toString()).doesNotContainIgnoringCase(secret.substring(80, 120));
    assertThatThrownBy(() -> keystore.find("../sm4")).isInstanceOf(IllegalArgumentException.class);
  }

  private java.util.Optional<String> problem(
      X509Certificate certificate,
      List<X509Certificate> trusted,
      Map<BigInteger, Instant> revoked,
      Instant at) {
    var list = authority.revocations(revoked, WITHIN, UNTIL);
    return CertificateCheck.problem(certificate, trusted, List.of(list), at);
  }

  private static BigInteger hex(String text) throws GeneralSecurityException {
    return new BigInteger(text, 16);
  }
}
