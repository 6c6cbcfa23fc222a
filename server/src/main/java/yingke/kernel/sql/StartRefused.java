package yingke.kernel.sql;

/**
 * The program cannot start as things are; its sentence tells the person at the keyboard what to do.
 */
public class StartRefused extends RuntimeException {
  public StartRefused(String sentence) {
    super(sentence);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
