package yingke.systems.onestop.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.capability.seal.SealVerification;
import yingke.kernel.crypto.Sm3;

/** Compares one ZIP with its list, and the list with its seal. */
@Component
class PartCheck {
  private static final Pattern TEXT = Pattern.compile("<ofd:TextCode[^>]*>([^<]*)</ofd:TextCode>");

  private final SealVerification seals;

  PartCheck(SealVerification seals) {
    this.seals = seals;
  }

  /** Files that are there twice, or that the list does not name. */
  static void extra(ZipFile zip, Manifest manifest, List<String> problems) {
    var present = new HashSet<String>();
    zip.stream()
        .map(ZipEntry::getName)
        .forEach(name -> {
          if (!present.add(name)) problems.add("文件重复：" + name);
        });
    var own = Set.of(Packing.MANIFEST, Packing.CATALOG);
    present.stream()
        .filter(name -> !manifest.listed().containsKey(name) && !own.contains(name))
        .sorted()
        .forEach(name -> problems.add("多出文件：" + name));
    manifest.unreadable().forEach(line -> problems.add("目录中有一行读不懂：" + line));
  }

  /** Files that are missing or not as the list says. */
  static void compare(ZipFile zip, Manifest manifest, List<String> problems) {
    manifest
        .listed()
        .forEach((name, sm3) -> {
          if (zip.getEntry(name) == null) problems.add("缺少文件：" + name);
          else if (!sm3(zip, name).equals(Optional.of(sm3))) problems.add("文件被改动：" + name);
        });
  }

  /** Empty when it cannot be read to its end. */
  static Optional<String> sm3(ZipFile zip, String name) {
    var digest = Sm3.digest();
    try (var in = new DigestInputStream(zip.getInputStream(zip.getEntry(name)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** Who sealed the list; null when the seal does not hold or covers another list. */
  @Nullable String seal(ZipFile zip, Manifest manifest, List<String> problems) throws IOException {
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
      if (!covers(zip.getInputStream(catalog), manifest))
        problems.add("文件被改动：" + Packing.MANIFEST + "（与盖章的卷内目录不一致）");
      return found.signer();
    }
  }

  /** File names stand in the table below it and may say anything: only the first place counts. */
  private static boolean covers(InputStream ofd, Manifest manifest) throws IOException {
    var words = words(ofd);
    int before = words.indexOf(Catalogs.DIGEST);
    return before >= 0 && words.startsWith(manifest.sm3(), before + Catalogs.DIGEST.length());
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
}
