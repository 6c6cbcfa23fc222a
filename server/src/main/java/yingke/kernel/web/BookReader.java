package yingke.kernel.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the worksheets of an XLSX workbook as text, row by row, by the titles of their columns.
 * What a small file unpacks to is bounded, and so are the rows of a worksheet.
 */
public final class BookReader {
  private static final int MOST_ROWS = 5_000; // of a worksheet: ten times what a district has
  private static final long LARGEST = 100_000_000; // unpacked; a small file can blow up

  private final Map<String, List<String>> headings;
  private final Map<String, List<Line>> sheets = new HashMap<>();

  /** A row: its number as a spreadsheet counts, and its cells by the title of their column. */
  public record Line(int number, Map<String, String> cells) {
    public Line {
      cells = Map.copyOf(cells);
    }

    /** Its text, empty when the cell is. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  private BookReader(Map<String, List<String>> headings) {
    this.headings = headings;
  }

  /**
   * @param headings columns that each worksheet must have; others are not looked at
   * @param needed worksheet that must be there
   * @throws BadInput when it is no workbook, or lacks a worksheet or a column
   */
  public static BookReader read(byte[] file, Map<String, List<String>> headings, String needed) {
    requireBounded(file);
    var reader = new BookReader(headings);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (var sheet : book.getSheets().toList())
        if (headings.containsKey(sheet.getName())) reader.read(sheet);
    } catch (IOException | ExcelReaderException unreadable) {
      throw unreadable();
    }
    if (!reader.sheets.containsKey(needed))
      throw new BadInput("workbook-unknown", "file", "工作簿里没有名为“" + needed + "”的工作表，请先导出一份作为样式");
    return reader;
  }

  /** The rows of a worksheet below its headings. */
  public List<Line> lines(String sheet) {
    return sheets.getOrDefault(sheet, List.of());
  }

  private void read(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
    var lines = new ArrayList<Line>();
    try (var rows = sheet.openStream()) {
      var titles = new ArrayList<String>();
      rows.forEachOrdered(row -> {
        if (row.getRowNum() == 1) {
          row.forEach(cell -> titles.add(text(cell)));
          requireColumns(sheet.getName(), titles);
        } else {
          var cells = cells(row, titles);
          if (!cells.isEmpty()) lines.add(new Line(row.getRowNum(), cells));
        }
        if (lines.size() > MOST_ROWS)
          throw new BadInput(
              "workbook-too-long", "file", "“" + sheet.getName() + "”超过 5000 行，请分成几份导入");
      });
    }
    sheets.put(sheet.getName(), lines);
  }

  private void requireColumns(String sheet, List<String> titles) {
    var missing = new ArrayList<>(headings.getOrDefault(sheet, List.of()));
    missing.removeAll(titles);
    if (!missing.isEmpty())
      throw new BadInput(
          "workbook-column-missing",
          "file",
          "“%s”里缺少这些列：%s".formatted(sheet, String.join("、", missing)));
  }

  private static Map<String, String> cells(Row row, List<String> titles) {
    var cells = new HashMap<String, String>();
    for (int column = 0; column < Math.min(titles.size(), row.getCellCount()); column++) {
      var text = text(row.getCell(column));
      if (!text.isBlank()) cells.put(titles.get(column), text);
    }
    return cells;
  }

  /** A formula is never worked out: it stays the text that somebody typed. */
  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) return "";
    var text =
        cell.getType() == CellType.FORMULA
            ? "=" + cell.getFormula()
            : String.valueOf(cell.getText());
    var kept = text.strip();
    boolean defused = kept.length() > 1 && kept.charAt(0) == '\'' && isFormula(kept.charAt(1));
    return defused ? kept.substring(1) : kept;
  }

  private static boolean isFormula(char first) {
    return "=+-@＝＋－＠".indexOf(first) >= 0;
  }

  private static void requireBounded(byte[] file) {
    long size = 0;
    var buffer = new byte[64 * 1024];
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      for (var entries = zip.getEntries(); entries.hasMoreElements(); )
        try (var in = zip.getInputStream(entries.nextElement())) {
          for (int read = in.read(buffer); read > 0; read = in.read(buffer))
            if ((size += read) > LARGEST) throw unreadable();
        }
    } catch (IOException broken) {
      throw unreadable();
    }
  }

  private static BadInput unreadable() {
    return new BadInput(
        "workbook-unreadable", "file", "这个文件不是可以读取的 XLSX 工作簿，请用“导出 XLSX”得到的文件修改后再导入");
  }
}
