package yingke.capability.seal.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingke.capability.seal.Verification;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.signing.SignatureFile;
import yingke.capability.seal.structure.ElectronicSeal;
import yingke.capability.seal.structure.SealSignature;
import yingke.capability.seal.trust.Believed;
import yingke.kernel.crypto.Sm2;
import yingke.kernel.crypto.Sm3;

/** One check of one document. */
public final class Inspection {
  private static final DateTimeFormatter TIME = SealPast.TIME;

  private final Believed believed;
  private final KnownSeals known;
  private final Steps steps = new Steps();
  private @Nullable SealSignature last;

  public Inspection(Believed believed, KnownSeals known) {
    this.believed = believed;
    this.known = known;
  }

  public Verification of(byte[] ofd) {
    try {
      var files = OfdPackage.unzip(ofd);
      var signatures = SignatureFile.all(files);
      if (signatures.isEmpty()) {
        steps.failed(Check.FILE, "文件没有电子签章，无法确认出自哪个单位");
      } else {
        steps.passed(Check.FILE, "OFD 文件完整，有 %d 处电子签章".formatted(signatures.size()));
        for (int n = 0; n < signatures.size(); n++) {
          steps.about(n + 1);
          check(files, signatures, signatures.get(n));
        }
      }
    } catch (OfdPackage.Unreadable unreadable) {
      steps.failed(Check.FILE, unreadable.sentence());
    } catch (IllegalArgumentException broken) {
      steps.failed(Check.FILE, "文件的签章结构不完整或已损坏");
    }
    return conclusion();
  }

  private Verification conclusion() {
    boolean valid = !steps.failedAnywhere();
    if (last == null)
      return new Verification(false, "核验不通过：没有可以确认的电子签章", null, null, null, null, steps.all());
    var name = last.seal().name();
    var sentence =
        valid
            ? "核验通过：文件由“%s”于 %s 签章，此后未被改动".formatted(name, TIME.format(last.at()))
            : "核验不通过：请勿采信该文件，原因见下列各步";
    var since = valid ? past(last).afterwards(last.at()).orElse(null) : null;
    return new Verification(valid, sentence, since, name, commonName(last), last.at(), steps.all());
  }

  private void check(Map<String, byte[]> files, List<SignatureFile> all, SignatureFile file) {
    var signature = read(files.get(file.signedValuePath()));
    if (signature == null) {
      steps.failed(Check.DECODE, "签章数据无法识别，应为 GB/T 38540-2020 第 4 版电子签章");
      for (var check : Check.values())
        if (check.compareTo(Check.DECODE) > 0) steps.skipped(check, "因签章数据无法识别，未核验");
      return;
    }
    last = signature;
    steps.passed(Check.DECODE, "符合 GB/T 38540-2020 第 4 版电子签章的结构");
    steps.judged(Check.SIGNATURE, signature.holds(), "签名值正确，签章数据未被改动", "签名值不正确，签章数据被改动或伪造");
    steps.judged(
        Check.SIGNER,
        believed.problem(signature.certificate(), signature.at()),
        "签章者证书由受信任的机构签发，签章时有效");
    var seal = signature.seal();
    steps.judged(
        Check.LISTED,
        seal.lists(signature.certificate()),
        "签章者有权使用该印章",
        "签章者的证书不在印章的使用人名单中，无权使用该印章");
    steps.judged(Check.SEAL, madeProblem(seal, signature.at()), "印章由受信任的制章者制作，未被改动");
    steps.judged(
        Check.VALIDITY,
        validityProblem(seal, signature.at()),
        past(signature).afterwards(signature.at()).orElse("签章时印章在有效期内，没有停用"));
    steps.judged(Check.CONTENT, contentProblem(files, all, file, signature), "所有内容与签章时一致");
    if (signature.hasTimeStamp()) steps.skipped(Check.TIME, "附有时间戳；本平台未接入时间戳机构，未核验");
    else steps.skipped(Check.TIME, "未附时间戳（可选），签章时间以签章数据所载为准");
  }

  private static @Nullable SealSignature read(byte @Nullable [] value) {
    try {
      return value == null ? null : SealSignature.read(value);
    } catch (RuntimeException unreadable) { // whatever a forger's bytes provoke in the parser
      return null;
    }
  }

  private Optional<String> madeProblem(ElectronicSeal seal, Instant at) {
    if (!seal.signedByItsMaker()) return Optional.of("印章的制章签名不正确，印章被改动或伪造");
    return believed
        .problem(seal.makerCertificate(), at)
        .map(problem -> "制章者：" + problem.replace("签名证书", "证书"));
  }

  private Optional<String> validityProblem(ElectronicSeal seal, Instant at) {
    if (at.isBefore(seal.from()))
      return Optional.of("签章时印章尚未启用（%s 起有效）".formatted(TIME.format(seal.from())));
    if (at.isAfter(seal.until()))
      return Optional.of("签章时印章已经过期（有效期至 %s）".formatted(TIME.format(seal.until())));
    return known.past(seal.id()).problem(at);
  }

  private SealPast past(SealSignature signature) {
    return known.past(signature.seal().id());
  }

  private static Optional<String> contentProblem(
      Map<String, byte[]> files,
      List<SignatureFile> all,
      SignatureFile file,
      SealSignature signature) {
    if (!MessageDigest.isEqual(signature.hash(), Sm3.hash(content(files, file.path()))))
      return Optional.of("签章所保护的清单（Signature.xml）被改动");
    var digest = digest(file.checkMethod());
    if (digest == null) return Optional.of("文件使用了不支持的摘要算法 " + file.checkMethod());
    for (var reference : file.references()) {
      var content = files.get(reference.path());
      if (content == null) return Optional.of("签章保护的内容 " + reference.path() + " 已被删除");
      if (!MessageDigest.isEqual(reference.hash(), digest.digest(content)))
        return Optional.of("签章之后内容被改动：" + reference.path());
    }
    var esl = file.sealPath();
    if (esl != null && !Arrays.equals(content(files, esl), signature.seal().encoded()))
      return Optional.of("文件中的印章与签章数据中的印章不是同一枚");
    return unprotected(files, all);
  }

  /** Whatever no signature covers could have been put in by anybody. */
  private static Optional<String> unprotected(
      Map<String, byte[]> files, List<SignatureFile> signatures) {
    var open = new HashSet<>(files.keySet());
    for (var signature : signatures) {
      signature.references().forEach(reference -> open.remove(reference.path()));
      open.remove(signature.path());
      open.remove(signature.signedValuePath());
      open.remove(signature.sealPath());
    }
    open.remove(SignatureFile.listPath(files)); // stays open where more signatures may follow
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of("文件中有未受签章保护的内容：" + open.iterator().next());
  }

  private static byte[] content(Map<String, byte[]> files, String path) {
    var content = files.get(path);
    return content == null ? new byte[0] : content;
  }

  private static @Nullable MessageDigest digest(String method) {
    if (method.equals(Sm2.DIGEST) || method.equalsIgnoreCase("SM3")) return Sm3.digest();
    try { // older files use it; what it protects is weaker, and SM2 still covers the list
      return method.equalsIgnoreCase("SHA256") ? MessageDigest.getInstance("SHA-256") : null;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String commonName(SealSignature signature) {
    var name = signature.certificate().getSubjectX500Principal().getName();
    var start = name.indexOf("CN=");
    if (start < 0) return name;
    var end = name.indexOf(',', start);
    return name.substring(start + 3, end < 0 ? name.length() : end);
  }
}
