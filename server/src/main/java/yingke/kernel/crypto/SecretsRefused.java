package yingke.kernel.crypto;

/** The program must not start with the keys that it was given; the sentence says which and why. */
public class SecretsRefused extends RuntimeException {
  SecretsRefused(String sentence) {
    super(sentence);
  }
}
