package yingke.kernel.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import yingke.kernel.web.BadInput;

/** A county's divisions as CSV: {@code code,name,level}, with province, city and county on top. */
final class DivisionFile {
  private static final String HEAD = "code,name,level";
  private static final int MOST_LINES = 20_000;

  /** What a decoder puts where the bytes made no sense: the file is in GBK, as Excel likes it. */
  private static final char UNREADABLE = '\uFFFD';

  private DivisionFile() {}

  /**
   * @throws BadInput naming the first wrong line and what is wrong with it
   */
  static List<Division> read(String text) {
    var lines = text.replace("\uFEFF", "").lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals(HEAD)) throw wrong(1, "第一行应为 " + HEAD);
    if (lines.size() > MOST_LINES) throw wrong(MOST_LINES, "文件超过 " + MOST_LINES + " 行");
    var byCode = new LinkedHashMap<String, Division>();
    var lineOf = new HashMap<String, Integer>();
    for (int n = 2; n <= lines.size(); n++)
      if (!lines.get(n - 1).isBlank()) {
        var division = line(n, lines.get(n - 1));
        if (byCode.put(division.code(), division) != null)
          throw wrong(n, "代码 " + division.code() + " 出现了两次");
        lineOf.put(division.code(), n);
      }
    for (var division : byCode.values()) {
      var parent = division.parent();
      if (parent != null && !byCode.containsKey(parent))
        throw wrong(
            lineOf.getOrDefault(division.code(), 1), division.name() + "的上级 " + parent + " 不在文件里");
    }
    if (byCode.values().stream().noneMatch(division -> division.level() == 3))
      throw wrong(lines.size(), "文件里没有县级（level 3）区划");
    var sorted = new ArrayList<>(byCode.values());
    sorted.sort(Comparator.comparingInt(Division::level).thenComparing(Division::code));
    return sorted;
  }

  private static Division line(int n, String line) {
    var cells = line.split(",", -1);
    if (cells.length != 3) throw wrong(n, "应有 3 列，实有 " + cells.length + " 列");
    var code = cells[0].strip();
    var name = cells[1].strip();
    if (name.indexOf(UNREADABLE) >= 0) throw wrong(n, "文件不是 UTF-8 编码，请用“另存为 CSV UTF-8”重新保存后再导入");
    if (name.chars().anyMatch(Character::isISOControl)) throw wrong(n, "名称里有控制字符");
    if (!code.matches("\\d{12}")) throw wrong(n, "区划代码应为 12 位数字：" + code);
    if (name.isEmpty() || name.length() > 60) throw wrong(n, "名称应为 1 至 60 个字");
    if (!cells[2].strip().matches("[1-5]")) throw wrong(n, "level 应为 1 至 5:" + cells[2]);
    int level = Integer.parseInt(cells[2].strip());
    return new Division(code, name, level, Division.parentOf(code, level), false);
  }

  private static BadInput wrong(int line, String what) {
    return new BadInput("wrong-line", "line " + line, "第 " + line + " 行：" + what);
  }
}
