package yingke.kernel.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.Sheet;

class SnifferTest {
  @TempDir Path folder;

  @Test
  void knowsATypeByItsContentWhateverItIsCalled() throws IOException {
    assertThat(type(Samples.pdf())).isEqualTo(FileType.PDF);
    assertThat(type(Samples.picture("png"))).isEqualTo(FileType.PNG);
    assertThat(type(Samples.picture("jpg"))).isEqualTo(FileType.JPEG);
    assertThat(type(Samples.docx())).isEqualTo(FileType.DOCX);
    assertThat(type(Samples.ofd())).isEqualTo(FileType.OFD);
    assertThat(type(join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '\n'}, Samples.pdf())))
        .isEqualTo(FileType.PDF);
  }

  @Test
  void takesTheSheetsThatThisProgramExports() throws IOException {
    var out = new ByteArrayOutputStream();
    Sheet.write(out, "名册", List.of("姓名"), sheet -> sheet.row("王桂兰"));
    assertThat(type(out.toByteArray())).isEqualTo(FileType.XLSX);
  }

  @Test
  void refusesAProgramThatIsCalledPdf() {
    var program = join(Samples.text("MZ\u0090\u0000"), Samples.pdf());
    assertThatThrownBy(() -> Sniffer.type(write(program), "C:\\下载\\营业执照.pdf"))
        .isInstanceOf(BadInput.class)
        .hasMessage("“营业执照.pdf”的内容是Windows 程序，不能上传。请上传 PDF、PNG、JPG、OFD、DOCX 或 XLSX 文件");
    assertRefused("file-type-refused", "Linux 程序", join(new byte[] {0x7F}, Samples.text("ELF")));
    assertRefused("file-type-refused", "脚本", Samples.text("#!/bin/sh\n"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertRefused("file-empty", "空的", new byte[0]);
    assertRefused("file-type-refused", "无法识别", Samples.text("<html><script>"));
    assertRefused("file-type-refused", "无法识别", Samples.text("<svg onload=''/>"));
    assertRefused("file-type-refused", "压缩包", Samples.zip(Map.of("a.txt", Samples.text("a"))));
    assertRefused("file-type-refused", "RAR", Samples.text("Rar!\u001a\u0007"));
    assertRefused("file-broken", "损坏", Samples.text("PK\u0003\u0004 but no more"));
    assertRefused(
        "file-type-refused",
        "旧版",
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1});
  }

  @Test
  void neverFailsOtherwiseWhateverTheBytes() throws IOException {
    var random = new Random(17);
    var samples =
        List.of(Samples.pdf(), Samples.docx(), Samples.picture("png"), Samples.picture("jpg"));
    for (int round = 0; round < 400; round++) {
      var bytes = samples.get(round % samples.size()).clone();
      for (int i = random.nextInt(8); i >= 0; i--)
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      var cut = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      for (var attempt : List.of(bytes, cut)) {
        try {
          type(attempt);
        } catch (BadInput refused) {
          assertThat(refused.getMessage()).isNotBlank();
        }
      }
    }
  }

  @Test
  void refusesEncryptedPdfs() throws IOException {
    assertRefused("file-encrypted", "密码", Samples.pdf("<< /Size 4 /Root 1 0 R /Encrypt 9 0 R >>"));
    assertRefused("file-encrypted", "密码", Samples.pdf("<< /Encrypt<</Filter/Standard>> >>"));
    assertThat(type(Samples.pdf("<< /Info (how to /Encrypt a file) >>"))).isEqualTo(FileType.PDF);
    for (int shift : new int[] {65_500, 65_520, 65_530, 65_536}) { // across the stretches read
      var padded = join(Samples.pdf(), new byte[shift], Samples.text("/Encrypt 12 0 R"));
      assertRefused("file-encrypted", "密码", padded);
    }
  }

  @Test
  void refusesPicturesThatNobodyCanOpen() {
    assertRefused("file-broken", "损坏", Arrays.copyOf(Samples.picture("png"), 12));
    var huge = Samples.picture("png");
    ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new java.util.zip.CRC32();
    crc.update(huge, 12, 17);
    ByteBuffer.wrap(huge).putInt(29, (int) crc.getValue());
    assertRefused("picture-too-large", "像素", huge);
  }

  @Test
  void refusesAnArchiveThatSwells() {
    var bomb = document(Map.of("word/media/a.bin", new byte[30 << 20]));
    assertThat(bomb.length).isLessThan(100_000);
    assertRefused("archive-bomb", "体积异常", bomb);
  }

  @Test
  void believesNoSizeThatAnArchiveStates() {
    var bomb = document(Map.of("word/media/a.bin", new byte[30 << 20]));
    var content = ByteBuffer.wrap(bomb).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < bomb.length; at++)
      if (content.getInt(at) == 0x02014b50) content.putInt(at + 24, 10); // stated inflated size
    assertThatThrownBy(() -> type(bomb))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.code()).isIn("archive-bomb", "file-broken"));
  }

  @Test
  void refusesTooManyEntries() {
    var many = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 3_100).forEach(i -> many.put("word/" + i, new byte[1]));
    assertRefused("archive-bomb", "文件过多", document(many));
  }

  @Test
  void refusesArchivesWithinArchivesWithin() throws IOException {
    var inner = Samples.zip(Map.of("x", new byte[100]));
    var middle = Samples.zip(Map.of("y.zip", inner));
    assertThat(type(document(Map.of("word/embeddings/a.xlsx", inner)))).isEqualTo(FileType.DOCX);
    assertRefused("archive-bomb", "嵌套", document(Map.of("word/embeddings/a.xlsx", middle)));
    assertRefused(
        "archive-bomb",
        "内部含有压缩包“a.bin”",
        document(Map.of("word/a.bin", new byte[] {0x1F, (byte) 0x8B, 8, 0})));
    var swelling = Samples.zip(Map.of("x", new byte[30 << 20]));
    assertRefused("archive-bomb", "体积异常", document(Map.of("word/embeddings/a.xlsx", swelling)));
  }

  @Test
  void refusesMacrosAndForgedPaths() {
    assertRefused("file-macro", "宏", document(Map.of("word/vbaProject.bin", new byte[9])));
    assertRefused("file-broken", "路径", document(Map.of("../../etc/passwd", new byte[9])));
    assertRefused("file-broken", "路径", document(Map.of("/etc/passwd", new byte[9])));
  }

  @ParameterizedTest
  @CsvSource({
    "营业执照.pdf, PDF, 营业执照.pdf",
    "营业执照.PDF, PDF, 营业执照.pdf",
    "C:\\Users\\王\\照片.jpeg, JPEG, 照片.jpeg",
    "../../etc/passwd, PDF, passwd.pdf",
    "/tmp/a/, PDF, 文件.pdf",
    "'', PNG, 文件.png",
    "照片.jpg, PNG, 照片.png",
    "合同, DOCX, 合同.docx",
    "公告2026.11, PDF, 公告2026.11.pdf",
    ".htaccess, PDF, htaccess.pdf",
    "'a<b>:c|d?.pdf', PDF, a_b__c_d_.pdf",
    "'  空 格 .pdf', PDF, 空 格.pdf"
  })
  void keepsNamesThatDoNoHarm(String sent, FileType type, String kept) {
    assertThat(FileName.clean(sent, type)).isEqualTo(kept);
  }

  @Test
  void removesWhatMakesANameReadDifferently() {
    assertThat(FileName.clean("a\u202Efdp.exe\u0000\n.pdf", FileType.PDF))
        .isEqualTo("afdp.exe.pdf");
    assertThat(FileName.clean("长".repeat(500) + ".pdf", FileType.PDF))
        .hasSize(124)
        .endsWith(".pdf");
    assertThat(FileName.clean("𠮷".repeat(200), FileType.OFD).codePoints()).hasSize(124);
  }

  private static byte[] document(Map<String, byte[]> more) {
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put("[Content_Types].xml", Samples.text("<Types/>"));
    entries.put("word/document.xml", Samples.text("<d/>"));
    entries.putAll(more);
    return Samples.zip(entries);
  }

  private void assertRefused(String code, String words, byte[] content) {
    assertThatThrownBy(() -> type(content))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(words);
  }

  private FileType type(byte[] content) throws IOException {
    return Sniffer.type(write(content), "材料.pdf");
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "sample", ""), content);
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) out.writeBytes(part);
    return out.toByteArray();
  }
}
