package yingke.systems.onestop.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import yingke.YingkeTest;

/** Whoever takes something out of a volume, or puts something else in its place, is found out. */
@YingkeTest
class TamperingWithAVolumeTest {
  private static final int ADDENDA = 3;

  private final Volumes volumes;
  private final ArchiveShelf shelf;
  private final ArchiveCheck check;

  @TempDir private Path folder;
  private Map<String, byte[]> whole = Map.of();
  private List<String> parts = List.of();

  TamperingWithAVolumeTest(ApplicationContext program, ArchiveShelf shelf, ArchiveCheck check) {
    this.volumes = new Volumes(program);
    this.shelf = shelf;
    this.check = check;
  }

  @BeforeEach
  void exportAVolume() throws IOException {
    whole = Zips.read(export(volumes.chain(ADDENDA)));
    parts = whole.keySet().stream().filter(name -> name.endsWith(".zip")).toList();
    assertThat(parts).hasSize(ADDENDA + 1);
    var found = check.check(Zips.write(folder, whole));
    assertThat(found.problems()).isEmpty();
    assertThat(found.addenda()).isEqualTo(ADDENDA);
    assertThat(found.signers()).hasSize(1);
  }

  @Test
  void aPartThatIsMissingIsNamedAndNoOther() throws IOException {
    for (var part : parts) {
      var forged = new LinkedHashMap<>(whole);
      forged.remove(part);
      var what = part.equals(parts.getFirst()) ? "缺少归档包：" : "缺少补充件：";
      assertThat(problems(forged)).containsExactly(what + part);
    }
  }

  @Test
  void twoPartsInEachOthersPlaceAreNamed() throws IOException {
    for (int i = 0; i < parts.size(); i++)
      for (int j = i + 1; j < parts.size(); j++) {
        var forged = new LinkedHashMap<>(whole);
        forged.put(parts.get(i), whole.get(parts.get(j)));
        forged.put(parts.get(j), whole.get(parts.get(i)));
        assertThat(problems(forged))
            .contains(
                "顺序被调换：%s 里装的是 %s".formatted(parts.get(i), parts.get(j)),
                "顺序被调换：%s 里装的是 %s".formatted(parts.get(j), parts.get(i)));
      }
  }

  @Test
  void aGenuinePartOfAnotherVolumeIsNamed() throws IOException {
    var other = Zips.read(export(volumes.chain(ADDENDA)));
    var others = other.keySet().stream().filter(name -> name.endsWith(".zip")).toList();
    for (int i = 0; i < parts.size(); i++) {
      var forged = new LinkedHashMap<>(whole);
      forged.put(parts.get(i), other.get(others.get(i)));
      var what = i == 0 ? "换掉了归档包：" : "换掉了补充件：";
      var part = parts.get(i);
      assertThat(problems(forged)).anyMatch(problem -> problem.startsWith(what + part));
      if (i > 0)
        assertThat(problems(forged)).anyMatch(problem -> problem.startsWith("链条断开：" + part));
    }
  }

  @Test
  void aFileThatWasAlteredInAPartIsNamedWithItsPart() throws IOException {
    for (var part : parts) {
      var files = Zips.read(Objects.requireNonNull(whole.get(part)));
      for (var file : files.keySet()) {
        var forged = new LinkedHashMap<>(files);
        var bytes = files.get(file).clone();
        bytes[bytes.length / 2] ^= 1;
        forged.put(file, bytes);
        var volume = new LinkedHashMap<>(whole);
        volume.put(part, Zips.bytes(forged));
        assertThat(problems(volume))
            .as(part + " " + file)
            .anyMatch(problem -> problem.startsWith(part + "：文件被改动：" + file));
      }
    }
  }

  @Test
  void aCoverThatNamesLessThanWasSealedIsNamed() throws IOException {
    var forged = new LinkedHashMap<>(whole);
    forged.remove(parts.getLast());
    forged.put(Packing.MANIFEST, without(parts.getLast()));
    assertThat(problems(forged)).containsExactly("文件被改动：manifest.txt（与盖章的卷内目录不一致）");
    var more = new LinkedHashMap<>(whole);
    more.put("X-B09.zip", whole.get(parts.getLast()));
    assertThat(problems(more)).containsExactly("多出文件：X-B09.zip");
  }

  @Test
  void whateverByteIsChangedItIsFoundOrNothingThatOneReadsIsDifferent() throws IOException {
    var bytes = Files.readAllBytes(Zips.write(folder, whole));
    var readable = readable(whole);
    var random = new Random(20261126);
    for (int i = 0; i < 200; i++) {
      var forged = bytes.clone();
      int at = random.nextInt(forged.length);
      forged[at] ^= (byte) (1 << random.nextInt(8));
      var file = Files.write(folder.resolve("flipped.zip"), forged);
      if (check.check(file).intact())
        assertThat(readable(Zips.read(file))).as("byte " + at).isEqualTo(readable);
    }
  }

  /** What is in all parts, byte for byte, as text that can be compared. */
  private static List<String> readable(Map<String, byte[]> volume) throws IOException {
    var all = new ArrayList<String>();
    for (var part : volume.entrySet()) {
      var files =
          part.getKey().endsWith(".zip") ? Zips.read(part.getValue()) : Map.of("", part.getValue());
      for (var file : files.entrySet())
        all.add(part.getKey() + "/" + file.getKey() + " " + Arrays.hashCode(file.getValue()));
    }
    return all;
  }

  private byte[] without(String part) {
    return new String(whole.get(Packing.MANIFEST), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.contains(part))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Path export(Archived volume) throws IOException {
    var file = folder.resolve(volume.number() + ".zip");
    try (var out = Files.newOutputStream(file)) {
      shelf.export(volume).write(out);
    }
    return file;
  }

  private List<String> problems(Map<String, byte[]> forged) throws IOException {
    return check.check(Zips.write(folder, forged)).problems();
  }
}
