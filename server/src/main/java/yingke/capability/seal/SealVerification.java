package yingke.capability.seal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.capability.seal.Verification.Result;
import yingke.capability.seal.Verification.Step;
import yingke.capability.seal.trust.Trust;
import yingke.capability.seal.verification.Inspection;

/** Checks signed OFD documents in the order of GB/T 38540-2020. */
@Component
public class SealVerification {
  /** No notice or license is larger; the whole file is read before anything is believed. */
  private static final int MOST_BYTES = 20 << 20;

  private final Trust trust;
  private final Seals seals;

  SealVerification(Trust trust, Seals seals) {
    this.trust = trust;
    this.seals = seals;
  }

  /** Never throws for what is wrong with the file: that is a step that failed. */
  public Verification verify(InputStream ofd) {
    try {
      var bytes = ofd.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) return refused("文件超过 20 MB，无法核验");
      return new Inspection(trust.believed(), seals::problem).of(bytes);
    } catch (IOException cut) {
      return refused("文件没有完整收到，请重新上传");
    }
  }

  private static Verification refused(String sentence) {
    return new Verification(
        false,
        "核验不通过：" + sentence,
        null,
        null,
        null,
        List.of(new Step(0, "file", "文件完整可读", Result.FAILED, sentence)));
  }
}
