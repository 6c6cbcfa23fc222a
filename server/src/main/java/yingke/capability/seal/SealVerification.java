package yingke.capability.seal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import yingke.capability.seal.Verification.Result;
import yingke.capability.seal.Verification.Step;
import yingke.capability.seal.trust.Trust;
import yingke.capability.seal.verification.Inspection;
import yingke.kernel.web.TooOften;

/** Checks signed OFD documents in the order of GB/T 38540-2020. */
@Component
public class SealVerification {
  /** No notice or license is larger; the whole file is read before anything is believed. */
  private static final int MOST_BYTES = 20 << 20;

  /** A file unfolds to several times its size: strangers must not fill the memory together. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Trust trust;
  private final Seals seals;

  SealVerification(Trust trust, Seals seals) {
    this.trust = trust;
    this.seals = seals;
  }

  /**
   * Never throws for what is wrong with the file: that is a step that failed. Call it without a
   * transaction, since it may wait.
   *
   * @throws TooOften when too many files are checked at this moment
   */
  public Verification verify(InputStream ofd) {
    if (!hasPlace()) throw new TooOften("同时核验的文件太多，请过几秒再试", PATIENCE);
    try {
      return checked(ofd);
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Verification checked(InputStream ofd) {
    try {
      var bytes = ofd.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) return refused("文件超过 20 MB，无法核验");
      return new Inspection(trust.believed(), seals::past).of(bytes);
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
        null,
        List.of(new Step(0, "file", "文件完整可读", Result.FAILED, sentence)));
  }
}
