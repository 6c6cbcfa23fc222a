package yingke.kernel.files.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import yingke.kernel.web.BadInput;

/**
 * Tells what a file is by its content, and refuses what is not taken in with a sentence that says
 * why.
 */
public final class Sniffer {
  private static final int HEAD = 1024;
  private static final long MOST_PIXELS = 100_000_000; // decoded that is 400 MB
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Beginnings of what people try most, so that the refusal can name it. */
  private static final Map<byte[], String> REFUSED = new LinkedHashMap<>();

  static {
    REFUSED.put(ascii("MZ"), "Windows 程序");
    REFUSED.put(new byte[] {0x7F, 'E', 'L', 'F'}, "Linux 程序");
    REFUSED.put(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE}, "程序");
    REFUSED.put(new byte[] {(byte) 0xCF, (byte) 0xFA, (byte) 0xED, (byte) 0xFE}, "程序");
    REFUSED.put(ascii("#!"), "脚本程序");
    REFUSED.put(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "旧版（doc、xls）或加密的 Office 文件");
    REFUSED.put(ascii("Rar!"), "RAR 压缩包");
    REFUSED.put(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF}, "7z 压缩包");
    REFUSED.put(new byte[] {0x1F, (byte) 0x8B}, "gzip 压缩包");
    REFUSED.put(ascii("GIF8"), "GIF 图片");
    REFUSED.put(ascii("BM"), "BMP 图片");
    REFUSED.put(ascii("{\\rtf"), "RTF 文档");
  }

  private Sniffer() {}

  /**
   * The type of the file.
   *
   * @param sent the name it came with, for the sentence only
   * @throws BadInput when it is empty, of no type that is taken in, encrypted or an archive bomb
   */
  public static FileType type(Path file, String sent) throws IOException {
    var head = head(file);
    if (head.length == 0) throw refused("file-empty", "文件是空的，请检查后重新选择");
    for (var kind : REFUSED.entrySet())
      if (startsWith(head, kind.getKey())) throw notTaken(sent, "是" + kind.getValue());
    if (startsWith(head, ascii("PK"))) return Archive.type(file, sent);
    if (startsWith(head, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}))
      return picture(file, FileType.PNG);
    if (startsWith(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}))
      return picture(file, FileType.JPEG);
    if (startsWith(withoutBom(head), ascii("%PDF-"))) {
      if (EncryptedPdf.is(file))
        throw refused("file-encrypted", "PDF 文件设有密码或权限加密，工作人员无法查看。请取消加密后重新上传");
      return FileType.PDF;
    }
    throw notTaken(sent, "无法识别");
  }

  /** A picture must at least say how large it is, and not be larger than a program can open. */
  private static FileType picture(Path file, FileType type) throws IOException {
    try (var input = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) throw broken();
      var reader = readers.next();
      try {
        reader.setInput(input, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
          throw refused("picture-too-large", "图片的像素过大（超过 1 亿像素），请缩小后重新上传");
      } catch (IOException | RuntimeException unreadable) {
        throw unreadable instanceof BadInput tooLarge ? tooLarge : broken();
      } finally {
        reader.dispose();
      }
    }
    return type;
  }

  private static BadInput broken() {
    return refused("file-broken", "图片已损坏，无法打开，请重新拍摄或扫描后上传");
  }

  static BadInput notTaken(String sent, String what) {
    return refused(
        "file-type-refused",
        "“" + shown(sent) + "”的内容" + what + "，不能上传。请上传 PDF、PNG、JPG、OFD、DOCX 或 XLSX 文件");
  }

  static BadInput refused(String code, String sentence) {
    return new BadInput(code, "file", sentence);
  }

  private static String shown(String sent) {
    var name = sent.replaceFirst("(?s)^.*[/\\\\]", "").replaceAll("[\\p{C}]", "");
    return name.codePointCount(0, name.length()) > 60
        ? name.substring(0, name.offsetByCodePoints(0, 60)) + "…"
        : name;
  }

  private static byte[] head(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      return input.readNBytes(HEAD);
    }
  }

  /** Some scanners put a byte order mark or a line break in front of a PDF. */
  private static byte[] withoutBom(byte[] head) {
    int start = startsWith(head, BOM) ? BOM.length : 0;
    while (start < head.length && Character.isWhitespace(head[start])) start++;
    return Arrays.copyOfRange(head, start, head.length);
  }

  static boolean startsWith(byte[] bytes, byte[] beginning) {
    if (bytes.length < beginning.length) return false;
    for (int i = 0; i < beginning.length; i++) if (bytes[i] != beginning[i]) return false;
    return true;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
