package yingke.capability.seal.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static yingke.capability.seal.SealedSample.NOW;
import static yingke.capability.seal.SealedSample.day;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import yingke.capability.seal.SealState;
import yingke.capability.seal.SealedSample;
import yingke.capability.seal.Verification;
import yingke.capability.seal.Verification.Result;
import yingke.capability.seal.Verification.Step;
import yingke.capability.seal.drawing.OfdPackage;
import yingke.capability.seal.trust.Believed;
import yingke.capability.seal.verification.SealPast.Turn;

class VerifyingASealTest {
  private static final String CONTENT = "Doc_0/Pages/Page_0/Content.xml";

  private final SealedSample sample = new SealedSample();

  @Test
  void goesInTheOrderOfTheStandardAndSaysWhatItFound() {
    var found = sample.verify(sample.files());
    assertThat(found.steps())
        .extracting(Step::id)
        .containsExactly(
            "file",
            "decode",
            "signature",
            "signer",
            "listed",
            "seal",
            "validity",
            "content",
            "time");
    assertThat(found.valid()).isTrue();
    assertThat(found.sentence()).isEqualTo("核验通过：文件由“黄山区市场监督管理局”于 2026年11月25日 10:00 签章，此后未被改动");
    assertThat(found.signedAt()).isEqualTo(NOW);
    assertThat(found.signer()).isEqualTo("公章");
  }

  @Test
  void detectsAnyChangedByteOfAnyFile() {
    var untouched = sample.files();
    var undetected = new ArrayList<String>();
    for (var file : untouched.entrySet())
      for (int place : places(file.getValue().length)) {
        var files = copy(untouched);
        var changed = file.getValue().clone();
        changed[place] ^= 1;
        files.put(file.getKey(), changed);
        if (sample.verify(files).valid()) undetected.add(file.getKey() + " at " + place);
      }
    assertThat(untouched).hasSize(9);
    assertThat(undetected).isEmpty();
  }

  private static int[] places(int length) {
    return new int[] {0, length / 5, length / 3, length / 2, 4 * length / 5, length - 1};
  }

  @Test
  void namesTheFileThatWasChanged() {
    var files = sample.files();
    var text = new String(files.get(CONTENT), UTF_8).replace("受", "拒");
    files.put(CONTENT, text.getBytes(UTF_8));
    assertThat(failed(sample.verify(files))).containsExactly("content 签章之后内容被改动：" + CONTENT);
  }

  @Test
  void refusesWhatWasAddedOrTakenAwayAfterSealing() {
    var added = sample.files();
    added.put("Doc_0/Pages/Page_0/Annotation.xml", "<x/>".getBytes(UTF_8));
    assertThat(failed(sample.verify(added))).singleElement().asString().contains("未受签章保护");
    var removed = sample.files();
    removed.remove("Doc_0/Res/song.ttf");
    assertThat(failed(sample.verify(removed))).singleElement().asString().contains("已被删除");
  }

  @Test
  void refusesASignerWhoseCertificateWasRevokedBeforeSigning() {
    var serial = sample.user.certificate().getSerialNumber();
    var before = sample.root.revocations(Map.of(serial, day(-2)), NOW, day(30));
    assertThat(failed(sample.verify(sample.files(), before))).containsExactly("signer 签名时签名证书已被吊销");
    var after = sample.root.revocations(Map.of(serial, day(2)), day(3), day(30));
    assertThat(sample.verify(sample.files(), after).valid()).isTrue();
  }

  @Test
  void refusesASealOutsideItsTime() {
    var old = sample.seal(day(-300), day(-1), sample.user.certificate());
    assertThat(failed(sample.verify(sample.files(old, sample.user))))
        .singleElement()
        .asString()
        .startsWith("validity 签章时印章已经过期");
    var coming = sample.seal(day(1), day(300), sample.user.certificate());
    assertThat(failed(sample.verify(sample.files(coming, sample.user))))
        .singleElement()
        .asString()
        .startsWith("validity 签章时印章尚未启用");
  }

  @Test
  void refusesSomebodyForWhomTheSealWasNotMade() {
    var other = sample.root.issue("C=CN,CN=别人", day(-1), day(300));
    assertThat(failed(sample.verify(sample.files(sample.seal(), other))))
        .containsExactly("listed 签章者的证书不在印章的使用人名单中，无权使用该印章");
  }

  @Test
  void refusesSealsOfAnAuthorityThatNobodyBelieves() {
    var forger = new SealedSample();
    assertThat(failed(sample.verify(forger.files())))
        .containsExactly("signer 签名证书不是由受信任的机构签发的", "seal 制章者：证书不是由受信任的机构签发的");
  }

  @Test
  void judgesTheSealAsItWasWhenItSealed() {
    assertThat(failed(known(active(-9), frozen(-2))))
        .containsExactly("validity 签章时印章已经冻结（2026年11月23日 10:00 起停用），停用期间的签章无效");
    assertThat(failed(known(new Turn(SealState.REVOKED, day(-1)))))
        .containsExactly("validity 签章时印章已经注销（2026年11月24日 10:00 起停用），停用后的签章无效");
    assertThat(failed(known(new Turn(SealState.FILED, day(-1)))))
        .containsExactly("validity 签章时印章还没有由保管人签收启用");
    var later = known(active(-9), frozen(2));
    assertThat(later.valid()).isTrue();
    assertThat(later.since()).isEqualTo("签章时有效，印章已于 2026年11月27日 10:00 冻结停用");
    var again = known(frozen(-3), new Turn(SealState.ACTIVE, day(-2)), frozen(2), active(3));
    assertThat(again.valid()).isTrue();
    assertThat(again.since()).as("in use again").isNull();
  }

  private Verification known(Turn... turns) {
    var believed = new Believed(List.of(sample.root.certificate()), List.of());
    var past = new SealPast(List.of(turns), null);
    return new Inspection(believed, _ -> past).of(OfdPackage.zip(sample.files()));
  }

  private static Turn frozen(int day) {
    return new Turn(SealState.FROZEN, day(day));
  }

  private static Turn active(int day) {
    return new Turn(SealState.ACTIVE, day(day));
  }

  @Test
  void saysWhatIsWrongWithFilesThatAreNone() throws IOException {
    assertThat(sentence("MZ程序".getBytes(UTF_8))).isEqualTo("这不是 OFD 文件（内容不符）");
    assertThat(sentence(new byte[0])).isEqualTo("这不是 OFD 文件（内容不符）");
    var whole = OfdPackage.zip(sample.files());
    assertThat(sentence(Arrays.copyOf(whole, whole.length / 2))).isEqualTo("文件不完整或已损坏");
    assertThat(sentence(Arrays.copyOf(whole, whole.length - 10))).isEqualTo("文件不完整或已损坏");
    assertThat(sentence(zip("word/document.xml", "x"))).contains("缺少 OFD.xml");
    assertThat(sentence(zip("OFD.xml", "not xml"))).isEqualTo("文件的签章结构不完整或已损坏");
    assertThat(sentence(zip("../OFD.xml", "x"))).contains("指向外部");
    assertThat(sentence(zip("OFD.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>")))
        .isEqualTo("文件的签章结构不完整或已损坏");
  }

  @Test
  void refusesAPackageThatShowsOneReaderThisAndAnotherThat() {
    var files = sample.files();
    var whole = OfdPackage.zip(files);
    files.put(CONTENT, "<forged/>".getBytes(UTF_8));
    var forged = OfdPackage.zip(files);
    var both = Arrays.copyOf(forged, forged.length + whole.length);
    System.arraycopy(whole, 0, both, forged.length, whole.length);
    assertThat(sentence(both)).isEqualTo("文件内容前后不一致，可能被人为改动");
  }

  @Test
  void refusesABombBeforeItUnfolds() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("OFD.xml"));
      for (int n = 0; n < 80; n++) zip.write(new byte[1 << 20]);
    }
    assertThat(bytes.size()).isLessThan(1 << 20);
    assertThat(sentence(bytes.toByteArray())).contains("展开后过大");
  }

  @Test
  void refusesAPackageOfEndlessFolders() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int n = 0; n < 5_000; n++) zip.putNextEntry(new ZipEntry("d" + n + "/"));
      zip.putNextEntry(new ZipEntry("OFD.xml"));
    }
    assertThat(sentence(bytes.toByteArray())).contains("内容过多");
  }

  @Test
  void doesNotCheckTheSameAgainAndAgainBecauseAFileAsksForIt() {
    var signatures = repeated("Doc_0/Signs/Signatures.xml", "<ofd:Signature [^>]*/>");
    assertThat(sentence(OfdPackage.zip(signatures))).isEqualTo("文件的签章结构不完整或已损坏");
    var references =
        repeated("Doc_0/Signs/Sign_0/Signature.xml", "<ofd:Reference .*?</ofd:Reference>");
    assertThat(sentence(OfdPackage.zip(references))).isEqualTo("文件的签章结构不完整或已损坏");
  }

  private Map<String, byte[]> repeated(String path, String element) {
    var files = copy(sample.files());
    var text = new String(files.get(path), UTF_8);
    var twice = text.replaceFirst(element, "$0$0");
    assertThat(twice).isNotEqualTo(text);
    files.put(path, twice.getBytes(UTF_8));
    return files;
  }

  @Test
  void readsNoXmlThatWouldFillTheMemory() {
    var files = sample.files();
    var padded = new String(files.get("OFD.xml"), UTF_8) + " ".repeat(5 << 20);
    files.put("OFD.xml", padded.getBytes(UTF_8));
    assertThat(sentence(OfdPackage.zip(files))).isEqualTo("文件的签章结构不完整或已损坏");
  }

  @Test
  void skipsTheRestWhenTheSignatureCannotBeRead() {
    var files = sample.files();
    files.put("Doc_0/Signs/Sign_0/SignedValue.dat", new byte[] {0x30, 3, 2, 1, 4});
    var steps = sample.verify(files).steps();
    assertThat(steps).filteredOn(step -> step.result() == Result.SKIPPED).hasSize(7);
    assertThat(failed(sample.verify(files))).hasSize(1);
  }

  private String sentence(byte[] file) {
    var found = sample.verify(file);
    assertThat(found.valid()).isFalse();
    return found.steps().getFirst().sentence();
  }

  private static byte[] zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> failed(Verification found) {
    return found.steps().stream()
        .filter(step -> step.result() == Result.FAILED)
        .map(step -> step.id() + " " + step.sentence())
        .toList();
  }

  private static Map<String, byte[]> copy(Map<String, byte[]> files) {
    return new java.util.LinkedHashMap<>(files);
  }
}
