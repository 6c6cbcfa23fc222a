package yingke.kernel.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import yingke.YingkeTest;
import yingke.kernel.web.BadInput;

@YingkeTest
class TheDivisionTreeTest {
  private static final String SHEXIAN =
      """
      code,name,level
      340000000000,安徽省,1
      341000000000,黄山市,2
      341021000000,歙县,3
      341021100000,徽城镇,4
      341021100001,新安社区,5
      """;

  private final Divisions divisions;
  private final MockMvcTester http;

  TheDivisionTreeTest(Divisions divisions, MockMvcTester http) {
    this.divisions = divisions;
    this.http = http;
  }

  @Test
  void knowsTheFourteenTownsAndTheScenicArea() {
    assertThat(divisions.children("341003000000")).hasSize(15);
    assertThat(divisions.fullName("341003100000")).isEqualTo("安徽省黄山市黄山区甘棠镇");
    assertThat(divisions.children("341003100000")).hasSize(14);
    assertThat(divisions.townOf("341003205203")).map(Division::prefix).hasValue("341003205");
    assertThat(divisions.nameOf("999999999999")).isEqualTo("999999999999");
  }

  @Test
  @WithMockUser(authorities = "division.tree.import")
  void anotherCountyComesWithItsFileAndALaterEditionEndsWhatItDoesNotList() {
    assertThat(load(SHEXIAN)).hasStatus(201);
    assertThat(divisions.fullName("341021100001")).isEqualTo("安徽省黄山市歙县徽城镇新安社区");
    assertThat(load(SHEXIAN.replace("341021100001,新安社区", "341021100002,渔梁社区"))).hasStatus(201);
    assertThat(divisions.get("341021100001").ended()).isTrue();
    assertThat(divisions.children("341021100000"))
        .extracting(Division::name)
        .containsExactly("渔梁社区");
    assertThat(divisions.get("341003100000").ended()).as("another county").isFalse();
  }

  @Test
  void aWrongFileIsRefusedByLine() {
    assertWrong(SHEXIAN.replace("341021100000,徽城镇,4\n", ""), "第 5 行：新安社区的上级 341021100000 不在文件里");
    assertWrong(SHEXIAN.replace("徽城镇,4", "徽城镇,7"), "第 5 行：level 应为 1 至 5");
    assertWrong(SHEXIAN.replace("341021100000", "34102110"), "第 5 行：区划代码应为 12 位数字");
    assertWrong(SHEXIAN.replace("341021100000,徽城镇,4\n", "\n\n"), "第 7 行：新安社区的上级");
    assertWrong(SHEXIAN.replace("徽城镇", "徽\0城镇"), "第 5 行：名称里有控制字符");
    var inGbk = new String(SHEXIAN.getBytes(Charset.forName("GBK")), StandardCharsets.UTF_8);
    assertWrong(inGbk, "第 2 行：文件不是 UTF-8 编码");
    assertWrong("代码,名称\n", "第 1 行");
  }

  @Test
  void aStrangerReadsButDoesNotImport() {
    assertThat(http.get().uri("/api/division/divisions?parent=341003000000")).hasStatusOk();
    assertThat(http.get().uri("/api/division/divisions/341003999000")).hasStatus(404);
    assertThat(load(SHEXIAN)).hasStatus(401);
  }

  private static void assertWrong(String csv, String sentence) {
    assertThatThrownBy(() -> DivisionFile.read(csv))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(sentence);
  }

  private MvcTestResult load(String csv) {
    return http.post()
        .uri("/api/division/imports")
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .contentType(MediaType.valueOf("text/csv"))
        .content(csv)
        .exchange();
  }
}
