package yingke.systems.onestop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The rows of a workbook that was downloaded, headings first, as a person sees them. */
public final class Rows {
  private Rows() {}

  public static List<List<String>> of(MvcTestResult download) throws IOException {
    var file = new ByteArrayInputStream(download.getResponse().getContentAsByteArray());
    var rows = new ArrayList<List<String>>();
    try (var book = new ReadableWorkbook(file);
        var lines = book.getFirstSheet().openStream()) {
      lines.forEach(
          line -> rows.add(line.stream().map(c -> c == null ? "" : c.getText()).toList()));
    }
    return rows;
  }
}
