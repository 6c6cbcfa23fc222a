package yingke.systems.onestop.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes ZIPs apart and puts them together again, for whoever wants to forge one. */
final class Zips {
  private Zips() {}

  static Map<String, byte[]> read(Path file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList())
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
    }
    return entries;
  }

  static Map<String, byte[]> read(byte[] file) throws IOException {
    var entries = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        entries.put(entry.getName(), zip.readAllBytes());
    }
    return entries;
  }

  static byte[] bytes(Map<String, byte[]> entries) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  static Path write(Path folder, Map<String, byte[]> entries) throws IOException {
    return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), bytes(entries));
  }
}
