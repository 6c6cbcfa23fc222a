package yingke.systems.onestop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.archive.ArchiveCheck.Findings;

/** A volume with its addenda: each part by itself, all of them against the cover, link by link. */
@Component
class ChainCheck {
  private static final String PART = ".zip";

  private final PartCheck parts;

  ChainCheck(PartCheck parts) {
    this.parts = parts;
  }

  /** Only a cover lists packages beside itself; what a package holds as ZIP lies in a folder. */
  static boolean isChain(Manifest manifest) {
    return manifest.listed().keySet().stream()
        .anyMatch(name -> name.endsWith(PART) && !name.contains("/"));
  }

  Findings check(ZipFile zip, Manifest cover) throws IOException {
    var problems = new ArrayList<String>();
    var signers = new LinkedHashSet<String>();
    int files = 0;
    Link before = null;
    for (var name : cover.listed().keySet()) {
      var link = link(zip, cover, name, problems, signers);
      follow(before, link, problems);
      if (link.manifest() != null) files += link.manifest().listed().size();
      before = link;
    }
    PartCheck.extra(zip, cover, problems);
    var signer = parts.seal(zip, cover, problems);
    if (signer != null) signers.add(signer);
    return new Findings(files, cover.listed().size() - 1, problems, List.copyOf(signers), false);
  }

  /**
   * A part in its place.
   *
   * @param manifest its list; null where the part is missing or cannot be read
   */
  private record Link(String name, @Nullable Manifest manifest) {}

  private Link link(
      ZipFile zip, Manifest cover, String name, List<String> problems, Set<String> signers)
      throws IOException {
    if (zip.getEntry(name) == null) {
      problems.add(what(cover, name, "缺少") + "：" + name);
      return new Link(name, null);
    }
    var found = PartCheck.sm3(zip, name);
    var as = found.flatMap(sm3 -> listedAs(cover, sm3));
    if (as.isPresent() && !as.get().equals(name))
      problems.add("顺序被调换：%s 里装的是 %s".formatted(name, as.get()));
    var own = new ArrayList<String>();
    var manifest = open(zip, name, own, signers);
    own.forEach(problem -> problems.add(name + "：" + problem));
    if (as.isEmpty() && own.isEmpty())
      problems.add(what(cover, name, "换掉了") + "：" + name + "（不是备考表所列的那一份）");
    return new Link(name, manifest);
  }

  private static Optional<String> listedAs(Manifest cover, String sm3) {
    return cover.listed().entrySet().stream()
        .filter(each -> each.getValue().equals(sm3))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String what(Manifest cover, String name, String verb) {
    var first = cover.listed().keySet().iterator().next();
    return verb + (name.equals(first) ? "归档包" : "补充件");
  }

  /** The part's list after looking through the part; null when there is none. */
  private @Nullable Manifest open(
      ZipFile zip, String name, List<String> problems, Set<String> signers) throws IOException {
    var copy = Files.createTempFile("yingke-archive", PART);
    try {
      copy(zip, name, copy);
      return look(copy, problems, signers);
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.add("无法作为 ZIP 打开，已损坏");
      return null;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copy(ZipFile zip, String name, Path to) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private @Nullable Manifest look(Path file, List<String> problems, Set<String> signers)
      throws IOException {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var manifest = Manifest.of(zip).orElse(null);
      if (manifest == null) {
        problems.add("缺少文件：" + Packing.MANIFEST);
        return null;
      }
      PartCheck.compare(zip, manifest, problems);
      PartCheck.extra(zip, manifest, problems);
      var signer = parts.seal(zip, manifest, problems);
      if (signer != null) signers.add(signer);
      return manifest;
    }
  }

  /** The first part follows nothing; where a neighbour is missing, that is said already. */
  private static void follow(@Nullable Link before, Link link, List<String> problems) {
    if (link.manifest() == null) return;
    var previous = link.manifest().previous();
    if (before == null) {
      if (previous.isPresent()) problems.add("链条断开：" + link.name() + " 是补充件，不能放在最前");
      return;
    }
    if (before.manifest() == null) return;
    if (!previous.equals(Optional.of(before.manifest().sm3())))
      problems.add("链条断开：%s 没有接在 %s 之后".formatted(link.name(), before.name()));
  }
}
