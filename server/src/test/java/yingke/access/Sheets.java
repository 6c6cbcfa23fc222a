package yingke.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** What stands in an answer, also when it is a workbook. */
final class Sheets {
  private Sheets() {}

  static String text(byte[] answer) throws IOException {
    if (answer.length < 2 || answer[0] != 'P' || answer[1] != 'K')
      return new String(answer, StandardCharsets.UTF_8);
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer));
        var rows = workbook.getFirstSheet().openStream()) {
      return rows.flatMap(row -> row.stream())
          .map(cell -> cell == null ? "" : cell.getText())
          .collect(Collectors.joining("\n"));
    }
  }
}
