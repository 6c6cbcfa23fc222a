package yingke.kernel.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose reader is told how far it is. */
final class Counted extends FilterInputStream {
  private final Progress progress;

  Counted(InputStream in, Progress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) progress.add(1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) progress.add(read);
    return read;
  }
}
