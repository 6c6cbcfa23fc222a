package yingke.kernel.identity;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingke.kernel.web.Sheet;

/** The workbook of organs and people: the same columns go out and come in. */
final class RosterBook {
  static final String ORGANS = "单位";
  static final String PEOPLE = "人员";
  static final List<String> ORGAN_HEADINGS =
      List.of("单位编号", "单位名称", "统一社会信用代码", "区划代码", "上级单位编号", "设立日期");
  static final List<String> PEOPLE_HEADINGS = List.of("工作人员编号", "姓名", "单位编号", "登录账号", "岗位");

  private RosterBook() {}

  static Map<String, List<String>> headings() {
    return Map.of(ORGANS, ORGAN_HEADINGS, PEOPLE, PEOPLE_HEADINGS);
  }

  /** What may stand in the columns, on a worksheet that the import does not look at. */
  static void explain(Sheet sheet, Map<String, String> posts) throws IOException {
    sheet.next("填写说明", List.of("列", "怎样填写"));
    sheet.row("单位编号", "2 至 40 位小写字母、数字、横线，定了就不再改，例如 market");
    sheet.row("统一社会信用代码", "18 位，校验位要对；印章和证照上都用它");
    sheet.row("区划代码", "12 位，单位所辖的区划，例如 341003000000");
    sheet.row("上级单位编号", "可以不填；可以是同一张表里的单位");
    sheet.row("设立日期", "例如 2026-01-01");
    sheet.row("工作人员编号", "2 至 60 位小写字母、数字、横线，定了就不再改");
    sheet.row("登录账号", "可以用手机号码；不填就用工作人员编号");
    sheet.row("岗位", "可以填几个，用顿号隔开；导入后等安全管理员核准才生效。可以填：");
    for (var title : new TreeMap<>(posts).values()) sheet.row("", title);
  }
}
