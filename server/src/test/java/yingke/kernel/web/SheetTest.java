package yingke.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

class SheetTest {
  @Test
  void writesNumbersDatesAndTextAsWhatTheyAre() throws IOException {
    var xml =
        page1(sheet ->
            sheet.row("王桂兰", 72, true, LocalDate.of(2026, 11, 23), Instant.EPOCH, null, "末"));
    assertThat(xml)
        .contains("<is><t>王桂兰</t></is>")
        .contains("<v>72</v>")
        .contains("<is><t>是</t></is>")
        .contains("<v>46349.0</v>")
        .contains("<v>25569.333333333332</v>") // 08:00 in China
        .contains("r=\"G2\"");
  }

  @Test
  void defusesWhatASpreadsheetCouldTakeForAFormula() throws IOException {
    for (var evil :
        List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1", "\r\n=1"))
      assertThat(Sheet.safe(evil)).isEqualTo("'" + evil);
    assertThat(Sheet.safe("黄山区-甘棠镇 a=b")).isEqualTo("黄山区-甘棠镇 a=b");
    assertThat(page1(sheet -> sheet.row("=HYPERLINK(\"http://x\")")))
        .contains("<t>&apos;=HYPERLINK(")
        .doesNotContain("<f>");
  }

  @Test
  void cutsTextThatNoCellCanHoldAndDropsWhatXmlForbids() throws IOException {
    assertThat(Sheet.safe("长".repeat(40_000))).hasSize(32_766);
    assertThat(page1(sheet -> sheet.row("a\u0000\u0001<&>b"))).contains("a<&>b");
  }

  @Test
  void startsAnotherPageWhenOneIsFull() throws IOException {
    var out = new ByteArrayOutputStream();
    Sheet.write(out, "名册", List.of("序号"), 100, sheet -> rows(sheet, 250));
    var parts = unzip(out.toByteArray());
    assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<v>250</v>");
    assertThat(parts.get("xl/workbook.xml")).contains("名册", "名册 2", "名册 3");
  }

  @Test
  void holdsNoMoreThanAFewRowsInMemory() throws IOException {
    long[] written = {0};
    long[] halfway = {0};
    var counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            written[0] += length;
          }
        };
    Sheet.write(
        counting,
        "名册",
        List.of("序号"),
        sheet -> {
          rows(sheet, 50_000);
          halfway[0] = written[0];
        });
    assertThat(halfway[0]).isGreaterThan(written[0] * 9 / 10);
  }

  @Test
  void aRefusalBeforeTheFirstRowsLeavesTheAnswerUntouched() {
    var response = new MockHttpServletResponse();
    assertThatThrownBy(() ->
            Sheet.download(
                response,
                "名册",
                List.of("序号"),
                _ -> {
                  throw new NotFound("没有");
                }))
        .isInstanceOf(NotFound.class);
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(response.getHeaderNames()).isEmpty();
  }

  @Test
  void sendsNothingWhileTheRowsAreReadSoThatASlowReaderHoldsNoTransaction() throws IOException {
    var response = new MockHttpServletResponse();
    int[] sent = {-1};
    Sheet.download(
        response,
        "名册",
        List.of("序号"),
        sheet -> {
          rows(sheet, 50_000);
          sent[0] = response.getContentAsByteArray().length;
        });
    assertThat(sent[0]).isZero();
    assertThat(response.getContentAsByteArray()).startsWith('P', 'K').hasSizeGreaterThan(50_000);
  }

  @Test
  void aFailureAmongTheRowsReachesTheUserAndNoHalfFile() {
    var response = new MockHttpServletResponse();
    assertThatThrownBy(() ->
            Sheet.download(
                response,
                "名册",
                List.of("序号"),
                sheet -> {
                  rows(sheet, 50_000);
                  throw new NotFound("没有");
                }))
        .isInstanceOf(NotFound.class);
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(response.getHeaderNames()).isEmpty();
  }

  private static void rows(Sheet sheet, int count) throws IOException {
    for (int i = 1; i <= count; i++) sheet.row(i);
  }

  private static String page1(Sheet.Rows rows) throws IOException {
    var out = new ByteArrayOutputStream();
    Sheet.write(out, "名册", List.of("姓名"), rows);
    return unzip(out.toByteArray()).getOrDefault("xl/worksheets/sheet1.xml", "");
  }

  /** By the directory at the end, as spreadsheet programs read it. */
  private static Map<String, String> unzip(byte[] file) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (var entry : Collections.list(zip.getEntries()))
        parts.put(
            entry.getName(),
            HtmlUtils.htmlUnescape(
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
    }
    return parts;
  }
}
