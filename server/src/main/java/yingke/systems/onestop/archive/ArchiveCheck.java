package yingke.systems.onestop.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.seal.SealVerification;
import yingke.kernel.crypto.Sm3;

/**
 * Says whether a package is what the organ sealed, and names what is not: a file that was changed,
 * is missing or was added.
 */
@Component
class ArchiveCheck {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})\t(\\d+)\t([^\t]+)\t(.*)");
  private static final Pattern TEXT = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");
  private static final int LONGEST_MANIFEST = 16 * 1024 * 1024;

  private final SealVerification seals;

  ArchiveCheck(SealVerification seals) {
    this.seals = seals;
  }

  /**
   * What was found.
   *
   * @param files how many the list names
   * @param problems sentences; none when all holds
   * @param signer who sealed it; null when the seal does not hold
   */
  record Findings(int files, List<String> problems, @Nullable String signer) {
    boolean intact() {
      return problems.isEmpty();
    }
  }

  Findings check(Path file) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      return check(zip);
    } catch (IOException unreadable) {
      return new Findings(0, List.of("不是完整的归档包：文件无法作为 ZIP 打开"), null);
    }
  }

  private Findings check(ZipFile zip) throws IOException {
    var problems = new ArrayList<String>();
    var present = new HashSet<String>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(name -> {
          if (!present.add(name)) problems.add("文件重复：" + name);
        });
    var manifest = zip.getEntry(Packing.MANIFEST);
    if (manifest == null || manifest.getSize() > LONGEST_MANIFEST)
      return new Findings(0, List.of("缺少文件：" + Packing.MANIFEST), null);
    var text = read(zip, manifest);
    var listed = listed(text, problems);
    for (var entry : listed.entrySet()) compare(zip, entry.getKey(), entry.getValue(), problems);
    present.stream()
        .filter(name -> !listed.containsKey(name))
        .filter(name -> !name.equals(Packing.MANIFEST) && !name.equals(Packing.CATALOG))
        .sorted()
        .forEach(name -> problems.add("多出文件：" + name));
    var signer = seal(zip, Sm3.hex(text), problems);
    return new Findings(listed.size(), problems, signer);
  }

  private static Map<String, String> listed(String manifest, List<String> problems) {
    var listed = new HashMap<String, String>();
    manifest
        .lines()
        .forEach(line -> {
          var found = LINE.matcher(line);
          if (found.matches()) listed.put(found.group(3), found.group(1));
          else problems.add("目录中有一行读不懂：" + line);
        });
    return listed;
  }

  private static void compare(ZipFile zip, String name, String sm3, List<String> problems) {
    var entry = zip.getEntry(name);
    if (entry == null) {
      problems.add("缺少文件：" + name);
      return;
    }
    var digest = Sm3.digest();
    try (var in = new DigestInputStream(zip.getInputStream(entry), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      if (!HexFormat.of().formatHex(digest.digest()).equals(sm3)) problems.add("文件被改动：" + name);
    } catch (IOException damaged) {
      problems.add("文件被改动：" + name);
    }
  }

  private @Nullable String seal(ZipFile zip, String sm3, List<String> problems) throws IOException {
    var catalog = zip.getEntry(Packing.CATALOG);
    if (catalog == null) {
      problems.add("缺少文件：" + Packing.CATALOG);
      return null;
    }
    try (var in = zip.getInputStream(catalog)) {
      var found = seals.verify(in);
      if (!found.valid()) {
        problems.add("文件被改动：" + Packing.CATALOG + "（" + found.sentence() + "）");
        return null;
      }
      if (!words(zip.getInputStream(catalog)).contains(sm3))
        problems.add("文件被改动：" + Packing.MANIFEST + "（与盖章的卷内目录不一致）");
      return found.signer();
    }
  }

  /** All that is written in the document, without its spaces and line ends. */
  private static String words(InputStream ofd) throws IOException {
    var words = new StringBuilder();
    try (var parts = new ZipInputStream(ofd, StandardCharsets.UTF_8)) {
      for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (!part.getName().endsWith("Content.xml")) continue;
        var found = TEXT.matcher(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
        while (found.find()) words.append(found.group(1).strip());
      }
    }
    return words.toString();
  }

  private static String read(ZipFile zip, ZipEntry entry) throws IOException {
    try (var in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
