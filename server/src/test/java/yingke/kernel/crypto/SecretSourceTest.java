package yingke.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import yingke.kernel.sql.StartRefused;

class SecretSourceTest {
  @TempDir Path data;
  private final String sm4 = HexFormat.of().formatHex(random(16, 1));
  private final String index = Base64.getEncoder().encodeToString(random(32, 2));

  @Test
  void demoModeMakesItsKeysOnceForTheOwnerAlone() throws Exception {
    var first = new Sealing(secrets(demo())).seal("13900000000");
    assertThat(new Sealing(secrets(demo())).open(first)).isEqualTo("13900000000");
    for (var name : new String[] {"sm4", "index"}) {
      var mode = Files.getPosixFilePermissions(data.resolve("secrets").resolve(name));
      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets"))))
        .isEqualTo("rwx------");
  }

  @Test
  void aDemoKeyIsChangedByALineOnTop() throws Exception {
    var old = new Sealing(secrets(demo())).seal("甲");
    var file = data.resolve("secrets/sm4");
    Files.writeString(file, "demo-" + sm4 + "\n" + Files.readString(file));
    var changed = new Sealing(secrets(demo()));
    assertThat(changed.open(old)).isEqualTo("甲");
    assertThat(changed.underOlderKey(old)).isTrue();
  }

  @Test
  void aBrokenDemoKeyIsNotReplacedSilently() throws Exception {
    secrets(demo());
    Files.writeString(data.resolve("secrets/sm4"), "demo-12\n");
    assertThatThrownBy(() -> secrets(demo()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("已损坏");
  }

  @Test
  void productionTakesGivenKeysInHexadecimalOrBase64() {
    var sealing = new Sealing(secrets(production(sm4, index)));
    assertThat(sealing.open(sealing.seal("甲"))).isEqualTo("甲");
    assertThat(data.resolve("secrets")).doesNotExist();
  }

  @Test
  void productionOpensWhatAnOlderKeySealed() {
    var old = new Sealing(secrets(production(sm4, index))).seal("甲");
    var changed = production(HexFormat.of().formatHex(random(16, 5)), index);
    assertThatThrownBy(() -> new Sealing(secrets(changed)).open(old))
        .isInstanceOf(SealBroken.class);
    changed.setProperty("YINGKE_SECRET_SM4_OLD", sm4);
    assertThat(new Sealing(secrets(changed)).open(old)).isEqualTo("甲");
  }

  @Test
  void productionNamesEveryMissingKey() {
    assertRefused(new MockEnvironment(), "缺少 YINGKE_SECRET_SM4；缺少 YINGKE_SECRET_INDEX");
    assertRefused(production(sm4, " "), "缺少 YINGKE_SECRET_INDEX");
  }

  @Test
  void productionRefusesKeysThatDemoModeMade() throws Exception {
    secrets(demo());
    var made = Files.readString(data.resolve("secrets/sm4")).strip();
    assertRefused(production(made, index), "YINGKE_SECRET_SM4 是演示模式生成的密钥");
    var bare = made.substring("demo-".length());
    assertRefused(production(bare, index), "YINGKE_SECRET_SM4 是演示模式生成的密钥");
    var encoded = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(bare));
    assertRefused(production(encoded, index), "YINGKE_SECRET_SM4 是演示模式生成的密钥");
  }

  @Test
  void productionRefusesADirectoryThatWasADemonstration() {
    secrets(demo());
    assertRefused(production(sm4, index), "是演示模式用过的");
  }

  @Test
  void productionRefusesKeysOfWrongLengthAndKnownOnesWithoutRepeatingThem() {
    assertRefused(production("abcdef", index), "YINGKE_SECRET_SM4 不是 16 字节");
    assertRefused(production("00".repeat(16), index), "过于简单");
    assertRefused(production("0123456789abcdeffedcba9876543210", index), "过于简单");
    assertRefused(production("一二三", index), "YINGKE_SECRET_SM4 不是 16 字节");
    assertThatThrownBy(() -> secrets(production(sm4 + "ff", index)))
        .isInstanceOf(StartRefused.class)
        .hasMessageNotContaining(sm4);
  }

  private void assertRefused(MockEnvironment settings, String words) {
    settings.setProperty("yingke.mode", "production");
    settings.setProperty("yingke.data", data.toString());
    assertThatThrownBy(() -> secrets(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(words);
  }

  private static Secrets secrets(MockEnvironment settings) {
    return new SecretSource(settings).secrets();
  }

  private MockEnvironment demo() {
    return new MockEnvironment().withProperty("yingke.data", data.toString());
  }

  private MockEnvironment production(String sm4, String index) {
    return demo()
        .withProperty("yingke.mode", "production")
        .withProperty("YINGKE_SECRET_SM4", sm4)
        .withProperty("YINGKE_SECRET_INDEX", index);
  }

  private static byte[] random(int length, int seed) {
    var bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
