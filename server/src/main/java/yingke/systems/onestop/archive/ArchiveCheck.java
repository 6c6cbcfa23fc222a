package yingke.systems.onestop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/**
 * Says whether a package is what the organ sealed, and names what is not: a file that was changed,
 * is missing or was added. Of a volume with addenda it says that of each part, and whether they are
 * all there and follow each other.
 */
@Component
class ArchiveCheck {
  private final PartCheck parts;
  private final ChainCheck chains;

  ArchiveCheck(PartCheck parts, ChainCheck chains) {
    this.parts = parts;
    this.chains = chains;
  }

  /**
   * What was found.
   *
   * @param files how many the lists name
   * @param addenda how many came after the package; 0 where a single part was looked at
   * @param problems sentences; none when all holds
   * @param signers who sealed it, each once; none when no seal holds
   * @param alone an addendum by itself: whether it is the right one, only the whole volume tells
   */
  record Findings(
      int files, int addenda, List<String> problems, List<String> signers, boolean alone) {
    Findings {
      problems = List.copyOf(problems);
      signers = List.copyOf(signers);
    }

    static Findings none(String problem) {
      return new Findings(0, 0, List.of(problem), List.of(), false);
    }

    boolean intact() {
      return problems.isEmpty();
    }
  }

  Findings check(Path file) {
    try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      var manifest = Manifest.of(zip);
      if (manifest.isEmpty()) return Findings.none("缺少文件：" + Packing.MANIFEST);
      return ChainCheck.isChain(manifest.get())
          ? chains.check(zip, manifest.get())
          : part(zip, manifest.get());
    } catch (IOException | IllegalArgumentException unreadable) {
      return Findings.none("不是完整的归档包：文件无法作为 ZIP 打开");
    }
  }

  private Findings part(ZipFile zip, Manifest manifest) throws IOException {
    var problems = new ArrayList<String>();
    PartCheck.compare(zip, manifest, problems);
    PartCheck.extra(zip, manifest, problems);
    var signer = parts.seal(zip, manifest, problems);
    return new Findings(
        manifest.listed().size(),
        0,
        problems,
        signer == null ? List.of() : List.of(signer),
        manifest.previous().isPresent());
  }
}
