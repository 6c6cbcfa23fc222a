package yingke.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An XLSX list that is written while it is read: memory stays bounded however long it gets. Text
 * that a spreadsheet could take for a formula is defused, since lists show what strangers typed.
 */
public final class Sheet {
  /** The media type of XLSX, for {@code produces} of a mapping. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int ROWS_IN_MEMORY = 200;
  private static final int MOST_ROWS = 1_048_576; // of one worksheet; the format's own limit
  private static final int MOST_TEXT = 32_767; // of one cell; the format's own limit
  private static final int WIDTH = 18;

  private final Workbook book;
  private String title;
  private List<String> headings;
  private final int mostRows;
  private Worksheet page;
  private int pages;
  private int row;

  /** Writes the rows of a list into a sheet, one {@link Sheet#row} after the other. */
  @FunctionalInterface
  public interface Rows {
    void writeTo(Sheet sheet) throws IOException;
  }

  private Sheet(OutputStream out, String title, List<String> headings, int mostRows) {
    this.book = new Workbook(out, "Yingke", "1.0");
    this.title = title;
    this.headings = List.copyOf(headings);
    this.mostRows = mostRows;
    this.page = begin();
  }

  /**
   * Answers a request with a file. Nothing is sent before the last row is there: a failure still
   * reaches the user as a problem, and whoever reads slowly keeps no transaction open, behind which
   * the relay of case events would have to wait.
   *
   * @param name of the list: the file is called {@code <name>.xlsx}, the worksheet {@code <name>}
   */
  public static void download(
      HttpServletResponse response, String name, List<String> headings, Rows rows)
      throws IOException {
    var file = Files.createTempFile("yingke", ".xlsx"); // for this user's eyes only
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
        write(out, name, headings, rows);
      }
      response.setContentType(XLSX);
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          "attachment; filename*=UTF-8''"
              + URLEncoder.encode(name + ".xlsx", StandardCharsets.UTF_8).replace("+", "%20"));
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }

  /** Writes a whole file; the stream stays open. */
  public static void write(OutputStream out, String title, List<String> headings, Rows rows)
      throws IOException {
    write(out, title, headings, MOST_ROWS, rows);
  }

  static void write(OutputStream out, String title, List<String> headings, int mostRows, Rows rows)
      throws IOException {
    var sheet = new Sheet(out, title, headings, mostRows);
    rows.writeTo(sheet);
    sheet.book.finish();
  }

  /** Goes on with another worksheet of the same workbook. */
  public void next(String title, List<String> headings) throws IOException {
    page.finish();
    this.title = title;
    this.headings = List.copyOf(headings);
    this.pages = 0;
    this.page = begin();
  }

  /**
   * Adds a row. Numbers, dates and truth values stay what they are; instants are shown in Chinese
   * time; everything else as text.
   */
  public void row(@Nullable Object... cells) throws IOException {
    if (row == mostRows) {
      page.finish();
      page = begin();
    }
    for (int column = 0; column < cells.length; column++) cell(column, cells[column]);
    row++;
    if (row % ROWS_IN_MEMORY == 0) page.flush();
  }

  private Worksheet begin() {
    pages++;
    var begun = book.newWorksheet(pages == 1 ? title : title + " " + pages);
    for (int column = 0; column < headings.size(); column++) {
      begun.width(column, WIDTH);
      begun.inlineString(0, column, safe(headings.get(column)));
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    row = 1;
    return begun;
  }

  private void cell(int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case Number number -> page.value(row, column, number);
      case Boolean truth -> page.inlineString(row, column, truth ? "是" : "否");
      case LocalDate date -> {
        page.value(row, column, date);
        page.style(row, column).format("yyyy-mm-dd").set();
      }
      case Instant instant -> {
        var local = LocalDateTime.ofInstant(instant, ZONE).truncatedTo(ChronoUnit.SECONDS);
        page.value(row, column, local);
        page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Object other -> page.inlineString(row, column, safe(other.toString()));
    }
  }

  /** A leading apostrophe keeps the text a text, also after it was saved as CSV. */
  static String safe(String text) {
    var cut = text.length() > MOST_TEXT - 1 ? text.substring(0, MOST_TEXT - 1) : text;
    var first = cut.stripLeading();
    boolean formula = !first.isEmpty() && "=+-@＝＋－＠".indexOf(first.charAt(0)) >= 0;
    boolean control = !cut.isEmpty() && "\t\r\n".indexOf(cut.charAt(0)) >= 0;
    return formula || control ? "'" + cut : cut;
  }
}
