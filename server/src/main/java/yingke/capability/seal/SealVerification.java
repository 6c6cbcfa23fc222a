package yingke.capability.seal;

import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks signed OFD documents. */
@Component
public class SealVerification {
  /** Never throws for what is wrong with the file: that is a step that failed. */
  public Verification verify(InputStream ofd) {
    return new Verification(false, "文件无法核验", null, null, null, List.of());
  }
}
