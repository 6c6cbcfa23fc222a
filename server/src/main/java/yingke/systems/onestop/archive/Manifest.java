package yingke.systems.onestop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import yingke.kernel.crypto.Sm3;

/**
 * The list of files in a part of a volume, as it is read back.
 *
 * @param sm3 of the text itself; what the seal covers
 * @param listed SM3 by path, in the order of the list
 * @param unreadable lines that are no lines of a list
 */
record Manifest(String text, String sm3, Map<String, String> listed, List<String> unreadable) {
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})\t(\\d+)\t([^\t]+)\t(.*)");
  private static final int LONGEST = 16 * 1024 * 1024;

  /** Empty where there is none, or none that a program of ours wrote. */
  static Optional<Manifest> of(ZipFile zip) throws IOException {
    var entry = zip.getEntry(Packing.MANIFEST);
    if (entry == null) return Optional.empty();
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) return Optional.empty();
      return Optional.of(read(new String(bytes, StandardCharsets.UTF_8), Sm3.hex(bytes)));
    }
  }

  private static Manifest read(String text, String sm3) {
    var listed = new LinkedHashMap<String, String>();
    var unreadable = new ArrayList<String>();
    text.lines()
        .forEach(line -> {
          var found = LINE.matcher(line);
          if (found.matches()) listed.put(found.group(3), found.group(1));
          else unreadable.add(line);
        });
    return new Manifest(
        text, sm3, Collections.unmodifiableMap(listed), Collections.unmodifiableList(unreadable));
  }

  /** SM3 of the manifest of the part before this one; empty in a package. */
  Optional<String> previous() {
    return Optional.ofNullable(listed.get(Packing.PREVIOUS));
  }
}
