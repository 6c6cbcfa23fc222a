package yingke.capability.seal;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.drawing.OfdWriter;
import yingke.capability.seal.layout.OfficialForm;
import yingke.capability.seal.signing.OfdSigning;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.ElectronicSeal.Engraving;
import yingke.capability.seal.trust.Believed;
import yingke.capability.seal.verification.Inspection;
import yingke.capability.seal.verification.SealPast;
import yingke.kernel.crypto.CertificateAuthority;
import yingke.kernel.crypto.Credential;
import yingke.kernel.identity.SubjectRef;

/** A notice, sealed with a seal of an authority of its own. */
public final class SealedSample {
  public static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
  public static final String ORGAN = "黄山区市场监督管理局";
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G'};

  public final CertificateAuthority root = authority();
  public final Credential maker = root.issue("C=CN,CN=制章者", day(-10), day(1000));
  public final Credential user = root.issue("C=CN,O=" + ORGAN + ",CN=公章", day(-10), day(1000));

  public static CertificateAuthority authority() {
    return CertificateAuthority.found("C=CN,CN=根" + UUID.randomUUID(), day(-100), day(3000));
  }

  public static Instant day(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  public ElectronicSeal seal(Instant from, Instant until, X509Certificate... users) {
    var engraving = new Engraving("TEST-" + UUID.randomUUID(), ORGAN, PICTURE, 42, from, until);
    return ElectronicSeal.make(engraving, List.of(users), maker, NOW);
  }

  public ElectronicSeal seal() {
    return seal(day(-1), day(365), user.certificate());
  }

  public static OfficialDocument notice(UUID act, String... paragraphs) {
    return new OfficialDocument(
        act,
        "market",
        SealKind.ACCEPTANCE,
        "受理通知书",
        "黄市监受〔2026〕1号",
        "黄山区云谷茶叶有限公司",
        List.of(paragraphs),
        List.of(),
        LocalDate.of(2026, 11, 25),
        "受理申请",
        new SubjectRef(SubjectRef.Kind.PERSON, "sample"));
  }

  public Map<String, byte[]> files(ElectronicSeal seal, Credential signer) {
    var laid = OfficialForm.layout(notice(UUID.randomUUID(), "你单位的申请已经受理。"), ORGAN);
    var files =
        OfdWriter.files(laid.drawing(), UUID.randomUUID(), LocalDate.of(2026, 11, 25), true);
    return new LinkedHashMap<>(OfdSigning.seal(files, laid.seal(), seal, signer, NOW));
  }

  public Map<String, byte[]> files() {
    return files(seal(), user);
  }

  public Verification verify(byte[] ofd, X509CRL... revocations) {
    var believed = new Believed(List.of(root.certificate()), List.of(revocations));
    return new Inspection(believed, _ -> SealPast.UNKNOWN).of(ofd);
  }

  public Verification verify(Map<String, byte[]> files, X509CRL... revocations) {
    return verify(OfdPackage.zip(files), revocations);
  }
}
