package yingke.capability.seal.drawing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The zip around the files of an OFD. */
public final class OfdPackage {
  /** A document of more is no notice or license; it also bounds what a zip bomb may unfold to. */
  private static final long MOST_BYTES = 64L << 20;

  private static final int MOST_FILES = 2000;

  /** Zip entries carry a time; one that never changes keeps equal content equal. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private OfdPackage() {}

  /** Why a file is no package that can be read; the sentence is for the user. */
  public static final class Unreadable extends Exception {
    Unreadable(String sentence) {
      super(sentence);
    }

    /** In Chinese, without a full stop. */
    public String sentence() {
      return String.valueOf(getMessage());
    }
  }

  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * The files of a package by their paths, without a leading slash.
   *
   * @throws Unreadable when it is no zip, is cut off, or tries something
   */
  public static Map<String, byte[]> unzip(byte[] bytes) throws Unreadable {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K')
      throw new Unreadable("这不是 OFD 文件（内容不符）");
    if (entries(bytes) > MOST_FILES) throw tooMany();
    try {
      var listed = listed(bytes);
      requireSameInOrder(bytes, listed);
      if (!listed.containsKey("OFD.xml")) throw new Unreadable("这不是 OFD 文件（缺少 OFD.xml）");
      return listed;
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable("文件不完整或已损坏");
    }
  }

  /** How many the directory lists, counted by its own marks before anything is made of them. */
  private static int entries(byte[] bytes) {
    int count = 0;
    for (int i = 0; i + 3 < bytes.length; i++)
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) count++;
    return count;
  }

  /** As most readers see it: by the directory at the end. */
  private static Map<String, byte[]> listed(byte[] bytes) throws IOException, Unreadable {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (var entry : Collections.list(zip.getEntries()))
        if (!entry.isDirectory())
          try (var content = zip.getInputStream(entry)) {
            add(files, entry.getName(), content);
          }
    }
    return files;
  }

  /** As some readers see it: one file after the other. Both must see the same. */
  private static void requireSameInOrder(byte[] bytes, Map<String, byte[]> listed)
      throws IOException, Unreadable {
    var open = new HashSet<>(listed.keySet());
    int seen = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++seen > MOST_FILES) throw tooMany();
        if (entry.isDirectory()) continue;
        var path = path(entry.getName());
        if (!open.remove(path) || !same(zip, listed.get(path))) throw twofold();
      }
    }
    if (!open.isEmpty()) throw twofold();
  }

  private static boolean same(InputStream zip, byte @Nullable [] known) throws IOException {
    return known != null && Arrays.equals(zip.readNBytes(known.length), known) && zip.read() < 0;
  }

  private static void add(Map<String, byte[]> files, String name, InputStream in)
      throws IOException, Unreadable {
    if (files.size() == MOST_FILES) throw tooMany();
    var total = files.values().stream().mapToLong(content -> content.length).sum();
    if (files.put(path(name), read(in, MOST_BYTES - total)) != null)
      throw new Unreadable("文件中有重名的内容，可能被人为改动");
  }

  private static Unreadable tooMany() {
    return new Unreadable("文件中的内容过多，不是正常的 OFD 文件");
  }

  private static Unreadable twofold() {
    return new Unreadable("文件内容前后不一致，可能被人为改动");
  }

  private static byte[] read(InputStream zip, long most) throws IOException, Unreadable {
    var content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
    if (content.length > most) throw new Unreadable("文件展开后过大，不是正常的 OFD 文件");
    return content;
  }

  private static String path(String name) throws Unreadable {
    var path = name.replace('\\', '/').replaceFirst("^/+", "");
    for (var part : path.split("/"))
      if (part.equals("..")) throw new Unreadable("文件中有指向外部的内容，可能被人为改动");
    return path;
  }
}
