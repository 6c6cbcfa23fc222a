package yingke.kernel.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import yingke.kernel.sql.StartRefused;

/**
 * Where the keys come from. In demo mode they are made once and kept in {@code <data>/secrets},
 * readable by the owner alone; in production they come from the environment, and a start without
 * them, or with one that demo mode made, is refused.
 *
 * <p>{@code YINGKE_SECRET_SM4}: 16 bytes; {@code YINGKE_SECRET_SM4_OLD}: earlier ones, separated by
 * commas; {@code YINGKE_SECRET_INDEX}: 32 bytes. Each in hexadecimal or Base64.
 */
@Configuration
class SecretSource {
  private static final String SM4 = "YINGKE_SECRET_SM4";
  private static final String OLD = "YINGKE_SECRET_SM4_OLD";
  private static final String INDEX = "YINGKE_SECRET_INDEX";

  /** Stands before every key that demo mode makes, so that it is known wherever it is copied. */
  private static final String DEMO_MARK = "demo-";

  /** The file that only demo mode makes. */
  private static final String DEMO_KEYS = "sm4";

  private final Environment settings;
  private final Path folder;

  SecretSource(Environment settings) {
    this.settings = settings;
    this.folder = Path.of(settings.getProperty("yingke.data", "data"), "secrets");
  }

  @Bean
  Secrets secrets() {
    return production() ? given() : made();
  }

  private boolean production() {
    return switch (settings.getProperty("yingke.mode", "demo")) {
      case "production" -> true;
      case "demo" -> false;
      case String other -> // a slip of the pen must not open a real district to everybody
          throw new StartRefused(
              "YINGKE_MODE=%s 无法识别：正式运行请写 production，演示请写 demo 或不写。(unknown mode)"
                  .formatted(other));
    };
  }

  private Secrets given() {
    var wrong = new ArrayList<String>();
    var sm4 = new ArrayList<byte[]>();
    var newest = key(SM4, setting(SM4), Secrets.SM4_BYTES, wrong);
    if (newest != null) sm4.add(newest);
    var old = setting(OLD);
    if (old != null)
      for (var text : old.split(",")) {
        var key = key(OLD, text.strip(), Secrets.SM4_BYTES, wrong);
        if (key != null) sm4.add(key);
      }
    var index = key(INDEX, setting(INDEX), Secrets.INDEX_BYTES, wrong);
    if (index == null || !wrong.isEmpty())
      throw new StartRefused(
          "生产模式不能启动："
              + String.join("；", wrong)
              + "。请在环境变量中给出正式密钥（SM4 为 16 字节，INDEX 为 32 字节，十六进制或 Base64）后重新启动。");
    if (Files.exists(folder.resolve(DEMO_KEYS)))
      throw new StartRefused(
          "生产模式不能启动：数据目录 %s 是演示模式用过的，里面有虚构的人物和办件。请用 --data 指定一个新目录。(a demonstration's data)"
              .formatted(folder.toAbsolutePath().getParent()));
    return new Secrets(sm4, index);
  }

  private @Nullable String setting(String name) {
    var value = settings.getProperty(name.toLowerCase(Locale.ROOT).replace('_', '.'));
    return value == null ? settings.getProperty(name) : value;
  }

  private byte @Nullable [] key(String name, @Nullable String text, int bytes, List<String> wrong) {
    if (text == null || text.isBlank()) {
      wrong.add("缺少 " + name);
      return null;
    }
    if (text.startsWith(DEMO_MARK) || madeForDemo(text)) {
      wrong.add(name + " 是演示模式生成的密钥");
      return null;
    }
    var key = decoded(text);
    if (key == null || key.length != bytes) {
      wrong.add(name + " 不是 " + bytes + " 字节的密钥");
      return null;
    }
    if (weak(key)) {
      wrong.add(name + " 过于简单，不是随机生成的密钥");
      return null;
    }
    return key;
  }

  /** The key of the standard's own example, and anything with hardly any different bytes in it. */
  private static boolean weak(byte[] key) {
    var example = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    return MessageDigest.isEqual(key, example)
        || IntStream.range(0, key.length).map(i -> key[i]).distinct().count() < key.length / 2;
  }

  private boolean madeForDemo(String text) {
    var key = decoded(text);
    if (key == null || !Files.isDirectory(folder)) return false;
    return List.of(DEMO_KEYS, "index").stream()
        .map(folder::resolve)
        .filter(Files::exists)
        .flatMap(file -> lines(file).stream())
        .map(line -> decoded(line.substring(DEMO_MARK.length())))
        .anyMatch(demo -> MessageDigest.isEqual(demo, key));
  }

  private static byte @Nullable [] decoded(String text) {
    try {
      if (text.length() % 2 == 0 && text.matches("[0-9a-fA-F]+"))
        return HexFormat.of().parseHex(text);
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private Secrets made() {
    return new Secrets(
        demoKeys(DEMO_KEYS, Secrets.SM4_BYTES), demoKeys("index", Secrets.INDEX_BYTES).getFirst());
  }

  /** One key a line, the newest first: adding a line on top is how a demo key is changed. */
  private List<byte[]> demoKeys(String name, int bytes) {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      var key = new byte[bytes];
      new SecureRandom().nextBytes(key);
      OwnFile.write(file, (DEMO_MARK + HexFormat.of().formatHex(key) + "\n").getBytes(US_ASCII));
    }
    var keys = new ArrayList<byte[]>();
    for (var line : lines(file)) {
      var key = decoded(line.replaceFirst("^" + DEMO_MARK, ""));
      if (key == null || key.length != bytes)
        throw new StartRefused("演示密钥文件 " + file + " 已损坏，请恢复该文件；若演示数据可以丢弃，请执行 ./yingke demo reset。");
      keys.add(key);
    }
    return keys;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
