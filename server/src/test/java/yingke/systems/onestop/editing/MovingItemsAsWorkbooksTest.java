package yingke.systems.onestop.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingke.systems.onestop.Applicants.officer;
import static yingke.systems.onestop.Counter.key;
import static yingke.systems.onestop.Counter.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import yingke.YingkeTest;
import yingke.systems.onestop.Counter;

@YingkeTest
class MovingItemsAsWorkbooksTest {
  private static final String FORM =
      """
      {"schema":{"type":"object","required":["idNumber"],"properties":{"idNumber":\
      {"type":"string","title":"身份证号"}}},"fields":[{"name":"idNumber","widget":"text",\
      "prefill":"person.idNumber","suggest":false,"check":"ID_NUMBER"}]}\
      """;

  private final MockMvcTester http;
  private final Counter counter;
  private final RequestPostProcessor market =
      officer("market", "director", "onestop.item.browse", "onestop.item.edit");
  private final String run = UUID.randomUUID().toString().substring(0, 6);

  MovingItemsAsWorkbooksTest(MockMvcTester http) {
    this.http = http;
    this.counter = new Counter(http);
  }

  @Test
  void ofSixtyRowsFiveAreWrongAndNothingHappensUntilThatIsConfirmed() throws IOException {
    var rows = rows(60);
    rows.get(3)[8] = "30"; // the promise is longer than the law allows
    rows.get(10)[3] = "nowhere";
    rows.get(20)[2] = "77";
    rows.get(30)[7] = "很快";
    rows.get(40)[19] = "{\"schema\":";
    var book = book(rows);

    var told = text(send(book, "NO", key()));
    assertThat(JsonPath.<List<String>>read(told, "$.items[*].item")).hasSize(55);
    assertThat(JsonPath.<List<Integer>>read(told, "$.wrong[*].row"))
        .containsExactly(5, 12, 22, 32, 42);
    assertThat(told).contains("承诺时限 30 个工作日长于法定时限 20 个工作日", "没有编号为“nowhere”的单位");
    assertThat(send(book, "WHOLE", key())).hasStatus(409);
    assertThat(listed()).isEmpty();

    var command = key();
    assertThat(send(book, "WITHOUT_WRONG", command)).hasStatusOk();
    assertThat(send(book, "WITHOUT_WRONG", command)).hasStatusOk();
    assertThat(listed()).hasSize(55).containsOnly("REVIEW");
  }

  @Test
  void cellsThatLookLikeFormulasStayText() throws IOException {
    var rows = rows(1);
    rows.getFirst()[13] = "=1+1";
    rows.getFirst()[16] = "@每人一次";
    assertThat(send(book(rows), "WHOLE", key())).hasStatusOk();
    var item = rows.getFirst()[0];
    var content = text(counter.get(market, "/api/onestop/item-versions/" + item + "/1"));
    assertThat(JsonPath.<String>read(content, "$.content.guide.summary")).isEqualTo("=1+1");
    assertThat(JsonPath.<String>read(content, "$.content.guide.fee.text")).isEqualTo("@每人一次");
  }

  @Test
  void whatWasExportedImportsWithoutAnyDifference() {
    var file =
        counter
            .get(market, "/api/onestop/item-versions/export?q=prepackaged-food-filing")
            .getResponse()
            .getContentAsByteArray();
    var told = text(send(file, "NO", key()));
    assertThat(JsonPath.<List<Object>>read(told, "$.wrong")).isEmpty();
    assertThat(JsonPath.<List<Integer>>read(told, "$.items[*].changes")).containsExactly(0);
    assertThat(send(file, "WHOLE", key())).hasStatusOk();
    assertThat(counter.get(market, "/api/onestop/item-versions/prepackaged-food-filing/2"))
        .hasStatus(404);
  }

  @Test
  void theItemsOfAnotherDepartmentAreWrongRows() throws IOException {
    var rows = rows(1);
    rows.getFirst()[3] = "health";
    assertThat(text(send(book(rows), "NO", key()))).contains("归别的部门管理");
  }

  @Test
  void somethingElseThanAWorkbookIsRefusedWithASentence() {
    assertThat(send("事项".getBytes(StandardCharsets.UTF_8), "NO", key()))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("workbook-unreadable");
  }

  private List<String> listed() {
    var page = text(counter.get(market, "/api/onestop/item-versions?limit=200&q=b-" + run));
    return JsonPath.read(page, "$.items[*].state");
  }

  private MvcTestResult send(byte[] book, String confirmed, String key) {
    return http.post()
        .uri("/api/onestop/item-imports?confirmed=" + confirmed)
        .multipart()
        .file(new MockMultipartFile("file", "items.xlsx", null, book))
        .header("Idempotency-Key", key)
        .with(market)
        .exchange();
  }

  private List<String[]> rows(int count) {
    var rows = new ArrayList<String[]>();
    for (int i = 0; i < count; i++)
      rows.add(
          new String[] {
            "b-%s-%02d".formatted(run, i),
            "试事项" + i,
            "20",
            "market",
            "个人",
            "承诺件",
            "全程网办",
            "20",
            "10",
            "onestop-food-business",
            "",
            "",
            "",
            "说明",
            "谁都能办",
            "否",
            "不收费",
            "十天",
            "一纸文书",
            FORM
          });
    return rows;
  }

  private static byte[] book(List<String[]> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    var book = new Workbook(out, "test", "1.0");
    var items = book.newWorksheet(ItemBook.ITEMS);
    write(items, 0, ItemBook.ITEM_HEADINGS);
    for (int i = 0; i < rows.size(); i++) write(items, i + 1, Arrays.asList(rows.get(i)));
    var bases = book.newWorksheet(ItemBook.BASES);
    write(bases, 0, ItemBook.BASIS_HEADINGS);
    for (int i = 0; i < rows.size(); i++)
      write(bases, i + 1, List.of(rows.get(i)[0], "某法", "第一条", "原文", "待核"));
    book.finish();
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++)
      sheet.inlineString(row, column, cells.get(column));
  }
}
