package yingke.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses what is longer than any form or list can be, before it fills the memory that everybody
 * shares. Uploads are streamed and have limits of their own.
 */
@Component
class BodyLimit extends OncePerRequestFilter {
  private final DataSize limit;
  private final JsonMapper json;

  BodyLimit(@Value("${yingke.web.body-limit}") DataSize limit, JsonMapper json) {
    this.limit = limit;
    this.json = json;
  }

  /** The body went on and on; its length had not been announced. */
  static final class Passed extends IOException {
    private static final long serialVersionUID = 1;
    private final DataSize limit;

    Passed(DataSize limit) {
      super("body longer than " + limit);
      this.limit = limit;
    }

    DataSize limit() {
      return limit;
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var type = request.getContentType();
    if (type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length()))
      chain.doFilter(request, response);
    else if (request.getContentLengthLong() > limit.toBytes())
      Problems.write(response, Problems.tooLong(limit), json);
    else chain.doFilter(new Counted(request, limit), response);
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final DataSize limit;

    Counted(HttpServletRequest request, DataSize limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counting extends ServletInputStream {
    private final ServletInputStream in;
    private final DataSize limit;
    private long seen;

    Counting(ServletInputStream in, DataSize limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = in.read(into, offset, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) throws Passed {
      seen += read;
      if (seen > limit.toBytes()) throw new Passed(limit);
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
