package yingke.kernel.crypto;

/** A sealed value cannot be opened: it was changed, or the key that sealed it is not given. */
public class SealBroken extends RuntimeException {
  SealBroken(String message) {
    super(message);
  }
}
