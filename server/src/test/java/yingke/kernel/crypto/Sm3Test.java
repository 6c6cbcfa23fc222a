package yingke.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class Sm3Test {
  @Test
  void hashesTheExamplesOfTheStandard() {
    assertThat(Sm3.hex("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(Sm3.hex("abcd".repeat(16)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void theCipherBehindSealingGivesTheExampleOfItsStandard() {
    var key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    var block = new byte[16];
    var cipher = new SM4Engine();
    cipher.init(true, new KeyParameter(key));
    cipher.processBlock(key, 0, block, 0);
    assertThat(HexFormat.of().formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
  }

  @Test
  void hashesPartsAndStreamsLikeTheWhole() {
    var random = new Random(3);
    for (int round = 0; round < 200; round++) {
      var bytes = new byte[random.nextInt(500)];
      random.nextBytes(bytes);
      int cut = random.nextInt(bytes.length + 1);
      var front = java.util.Arrays.copyOf(bytes, cut);
      var back = java.util.Arrays.copyOfRange(bytes, cut, bytes.length);
      assertThat(Sm3.hash(front, back)).isEqualTo(Sm3.hash(bytes));
      var digest = Sm3.digest();
      digest.update(front);
      assertThat(digest.digest(back)).isEqualTo(Sm3.hash(bytes));
    }
    assertThat(Sm3.hash("abc".getBytes(StandardCharsets.UTF_8))).hasSize(Sm3.LENGTH);
  }
}
