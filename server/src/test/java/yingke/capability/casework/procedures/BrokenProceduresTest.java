package yingke.capability.casework.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A procedure that could hold a case fast is refused with file, line and what to do. */
class BrokenProceduresTest {
  private static final Set<String> POSTS =
      Set.of("window", "inspector", "township", "reviewer", "director", "head", "supervisor");
  private static final String SOUND =
      """
      id: test
      version: 1
      name: 试验流程
      clocks:
        - {id: promise, title: 承诺时限, limit: promised}
      outcomes: {granted: 准予}
      opens: {to: check}
      steps:
        - id: check
          title: 收件
          plain: 正在看材料
          actor: window
          limit: 5wd
          actions:
            - {id: accept, title: 受理, to: decide, clocks: {start: [promise]}}
        - id: decide
          title: 决定
          plain: 正在决定
          actor: director
          actions:
            - {id: grant, title: 准予, outcome: granted}
            - {id: return, title: 退回, to: back}
      """;

  private static final String JOINT =
      """
      id: test
      version: 1
      name: 试验流程
      clocks:
        - {id: promise, title: 承诺时限, limit: promised}
      outcomes: {granted: 准予}
      opens: {to: review}
      steps:
        - id: review
          title: 联审
          plain: 正在一起看
          actor: window
          limit: 5wd
          branches:
            join: all
            to: decide
            each:
              - {id: first, title: 一路, post: reviewer}
              - {id: second, title: 二路, post: director, limit: 3wd}
            actions:
              - {id: sign, title: 同意, to: join}
        - id: decide
          title: 决定
          plain: 正在决定
          actor: director
          actions:
            - {id: grant, title: 准予, outcome: granted}
      """;

  @Test
  void aSoundOneIsRead() {
    var read = read(SOUND);
    assertThat(read.mistakes()).isEmpty();
    assertThat(read.procedure()).isNotNull();
  }

  @Test
  void allThatComeWithTheProgramAreSound() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/procedures"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
        assertThat(
                ProcedureFile.read(
                        file.getFileName().toString(),
                        Files.readString(file, StandardCharsets.UTF_8),
                        POSTS::contains,
                        _ -> true)
                    .mistakes())
            .isEmpty();
    }
  }

  @Test
  void anUnknownPost() {
    refused("actor: window", "actor: wizard", 12, "没有岗位 wizard，应为已有岗位、party（申请人）或 system（系统）");
  }

  @Test
  void aLimitThatIsNone() {
    refused("limit: 5wd", "limit: 5xyz", 13, "时限 5xyz 无法识别，应写作 5wd（工作日）、30d（自然日）或 2h（小时）");
    refused(
        "limit: promised",
        "limit: 5xyz",
        5,
        "时限 5xyz 无法识别，应写作 promised、statutory、5wd（工作日）、30d（自然日）或 2h（小时）");
  }

  @Test
  void anUnknownTarget() {
    refused("to: decide", "to: decyde", 15, "目标环节 decyde 不存在，请检查拼写");
    refused("to: check", "to: chock", 7, "opens 指向的环节 chock 不存在");
    refused("outcome: granted}", "outcome: gratned}", 21, "结果 gratned 没有写在 outcomes 中，请补上它的中文名称");
  }

  @Test
  void aStepThatNothingLeadsTo() {
    refused("to: decide", "outcome: granted", 16, "环节 decide 到不了：没有动作通向它，请补上或删去该环节");
  }

  @Test
  void stepsThatLeadNowhere() {
    refused("outcome: granted}", "to: check}", 9, "从环节 check 走不到任何结果：请补上通向 outcome 的动作");
    refused("outcome: granted}", "to: check}", 16, "从环节 decide 走不到任何结果：请补上通向 outcome 的动作");
  }

  @Test
  void anUnknownGuard() {
    refused(
        "title: 准予, outcome", "title: 准予, guard: never, outcome", 21, "没有名为 never 的规则 guard，请检查拼写");
  }

  @Test
  void idsThatStandTwice() {
    refused("- id: decide", "- id: check", 16, "环节 check 重复，请改用别的 id");
    refused("id: return", "id: grant", 22, "动作 grant 重复，请改用别的 id");
  }

  @Test
  void anUnknownClock() {
    refused("start: [promise]", "start: [promice]", 15, "没有名为 promice 的时限，请写在 clocks 中或改正拼写");
  }

  @Test
  void aFormThatIsNoSchema() {
    refused(
        "title: 准予, outcome",
        "title: 准予, form: {type: strng}, outcome",
        21,
        "form 不是有效的 JSON Schema，请检查 $.type");
  }

  @Test
  void anExpiryThatNobodyPerforms() {
    refused(
        "limit: 5wd",
        "limit: 5wd\n    onExpiry: accept",
        14,
        "onExpiry 指向的动作 accept 应写在本环节，且 by 为 system、不带 guard");
  }

  @Test
  void aSpecialProcedureThatTheLawDoesNotKnowOrThatIsNotTold() {
    refused(
        "actor: director",
        "actor: director\n    special: {kind: 等待, pauses: [promise], days: expectedDays}",
        20,
        "特别程序只能是听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审（行政许可法第四十五条），不能是 等待");
    refused(
        "actor: director",
        "actor: director\n    special: {kind: 检测, pauses: [promise], days: expectedDays}",
        15,
        "进入特别程序 decide 的动作须在 form 中必填 expectedDays（预计天数，行政许可法第四十五条要求书面告知）");
  }

  @Test
  void branchesThatNobodyCouldEnd() {
    assertThat(read(JOINT).mistakes()).isEmpty();
    broken("post: reviewer}", "post: wizard}", 18, "没有岗位 wizard，并联的各路须由已有岗位办理");
    broken("post: reviewer}", "post: party}", 18, "没有岗位 party，并联的各路须由已有岗位办理");
    broken("join: all", "join: most", 15, "join 应为 all（各路都办完）或 any（任一路办完），不能是 most");
    broken("to: decide\n      each", "to: decyde\n      each", 16, "各路办完后的环节 decyde 不存在，请检查拼写");
    broken("to: join}", "to: back}", 20, "并联环节的 actions 中至少要有一个 to: join 的动作");
    broken("id: second", "id: first", 19, "分支 first 重复，请改用别的 id");
    broken("        - {id: second, title: 二路, post: director, limit: 3wd}\n", "", 17, "并联环节至少要有两路");
    broken("limit: 3wd", "limit: 3x", 19, "时限 3x 无法识别");
    broken("to: join}", "to: join, by: window}", 21, "各路共用的动作由各路的岗位办理，不要再写 by");
    broken("to: join}", "to: join, clocks: {start: [promise]}}", 21, "to: join 的动作不能带 clocks");
    broken("outcome: granted}", "to: join}", 27, "to: join 只能用在 branches 的 actions 里");
    broken("title: 联审", "title: 联审\n    waits: forever", 11, "waits 只能是 children");
  }

  @Test
  void branchesAreDrawnBetweenTwoGateways() {
    var drawn = new Drawing(Objects.requireNonNull(read(JOINT).procedure())).xml();
    assertThat(drawn)
        .contains("<bpmn:parallelGateway id=\"review\"", "<bpmn:parallelGateway id=\"join.review\"")
        .contains("<bpmn:userTask id=\"branch.review.first\"")
        .contains("sourceRef=\"review\" targetRef=\"branch.review.second\"")
        .contains("sourceRef=\"branch.review.second\" targetRef=\"join.review\"")
        .contains("sourceRef=\"join.review\" targetRef=\"decide\"");
    var either = Objects.requireNonNull(read(JOINT.replace("join: all", "join: any")).procedure());
    assertThat(new Drawing(either).xml()).contains("<bpmn:inclusiveGateway id=\"review\"");
  }

  @Test
  void theGatewaysOfAStepStandInOneRow() {
    var late =
        JOINT
            .replace("opens: {to: review}", "opens: {to: one}")
            .replace("steps:\n", "steps:\n" + step("one", "two") + step("two", "review"));
    assertThat(read(late).mistakes()).isEmpty();
    var drawn = new Drawing(Objects.requireNonNull(read(late).procedure())).xml();
    assertThat(y(drawn, "review")).isEqualTo(y(drawn, "join.review"));
  }

  private static String step(String id, String to) {
    return """
      - {id: %s, title: 环节, plain: 正在看, actor: window, actions: [{id: go-%s, title: 送, to: %s}]}
    """
        .formatted(id, to, to);
  }

  private static String y(String drawn, String node) {
    var found =
        Pattern.compile(
                "bpmnElement=\""
                    + Pattern.quote(node)
                    + "\">\\s*<dc:Bounds x=\"\\d+\" y=\"(\\d+)\"")
            .matcher(drawn);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void typingErrorsInWords() {
    refused("plain: 正在决定", "plane: 正在决定", 18, "不认识的属性 plane，可用的有：");
    refused(
        "title: 退回, to", "kind: big, title: 退回, to", 22, "kind 应为 primary、normal 或 danger，不能是 big");
    refused("version: 1", "version: one", 2, "version 应为正整数，不能是 one");
    refused("id: grant,", "id: Grant!,", 21, "id 应为小写字母、数字和连字符，不能是 Grant!");
    refused(
        "title: 准予, outcome: granted",
        "title: 准予",
        21,
        "动作 grant 应写明 to（下一环节或 back）或 outcome（结果），且只写一个");
  }

  @Test
  void whatIsNoYaml() {
    refused("steps:", "steps: [", 9, "不是有效的 YAML：");
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    var broken =
        SOUND.replace("actor: window", "actor: wizard").replace("limit: 5wd", "limit: 5xyz");
    assertThat(read(broken).mistakes()).hasSize(2);
  }

  private static void refused(String sound, String broken, int line, String sentence) {
    assertThat(SOUND).contains(sound);
    var read = read(SOUND.replaceFirst(Pattern.quote(sound), broken));
    assertThat(read.procedure()).isNull();
    assertThat(read.mistakes())
        .anySatisfy(
            each -> assertThat(each).startsWith("procedures/test.yaml:" + line + ": " + sentence));
  }

  private static void broken(String sound, String broken, int line, String sentence) {
    assertThat(JOINT).contains(sound);
    assertThat(read(JOINT.replace(sound, broken)).mistakes())
        .anySatisfy(
            each -> assertThat(each).startsWith("procedures/test.yaml:" + line + ": " + sentence));
  }

  private static ProcedureFile.Read read(String text) {
    return ProcedureFile.read(
        "procedures/test.yaml", text, POSTS::contains, "another-officer"::equals);
  }
}
