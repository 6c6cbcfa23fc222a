package yingke.kernel.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.BookReader;
import yingke.kernel.web.BookReader.Line;

/**
 * Reads the organs and people of a workbook against what is there: what is new, known and wrong.
 */
final class RosterPlan {
  /**
   * Somebody of the workbook, who may be known already, with the posts that are to be asked for.
   */
  record Person(
      int row, String id, String name, Department organ, String login, Set<String> posts) {}

  private static final Map<String, String> COLUMNS =
      Map.of(
          "id", "单位编号", "name", "单位名称", "uscc", "统一社会信用代码", "division", "区划代码", "parent", "上级单位编号");

  private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

  private final OrganRules rules;
  private final Map<String, Department> organs = new LinkedHashMap<>();
  private final List<Department> founded = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Roster.WrongLine> wrong = new ArrayList<>();
  private final Map<String, String> posts = new HashMap<>();
  private int known;

  private RosterPlan(OrganRules rules, Organization organization) {
    this.rules = rules;
    for (var organ : organization.departments()) organs.put(organ.id(), organ);
    organization
        .posts()
        .forEach((id, title) -> {
          posts.put(id, id);
          posts.put(title, id);
        });
  }

  static RosterPlan of(BookReader book, OrganRules rules, Organization organization) {
    var plan = new RosterPlan(rules, organization);
    plan.readOrgans(book.lines(RosterBook.ORGANS));
    plan.readPeople(book.lines(RosterBook.PEOPLE));
    return plan;
  }

  /** New organs, each behind the one above it. */
  List<Department> founded() {
    return founded;
  }

  List<Person> people() {
    return people;
  }

  List<Roster.WrongLine> wrong() {
    return wrong;
  }

  /** Organs that stand there as they are known. */
  int known() {
    return known;
  }

  void refuse(Person person, String column, String reason) {
    wrong.add(new Roster.WrongLine(RosterBook.PEOPLE, person.row(), person.id(), column, reason));
  }

  private void readOrgans(List<Line> lines) {
    var there = Map.copyOf(organs);
    var fresh = new LinkedHashMap<Department, Line>();
    for (var line : lines) {
      var id = line.get("单位编号");
      var before = there.get(id);
      if (before != null) compare(line, before);
      else if (organs.containsKey(id)) wrongOrgan(line, "单位编号", "这个单位在表里出现了两次");
      else {
        var organ = organ(line);
        if (organ == null) continue;
        organs.put(id, organ);
        fresh.put(organ, line);
      }
    }
    fresh.forEach((organ, line) ->
        rules
            .problems(organ, organs)
            .forEach(
                (field, reason) -> wrongOrgan(line, COLUMNS.getOrDefault(field, field), reason)));
    order(fresh, new HashSet<>(there.keySet()));
  }

  private void compare(Line line, Department before) {
    int problems = wrong.size();
    if (!line.get("单位名称").equals(before.name()))
      wrongOrgan(line, "单位名称", "这个单位已经在用，名称是“" + before.name() + "”；导入不改已有单位");
    if (!CreditCode.normalized(line.get("统一社会信用代码")).equals(before.uscc()))
      wrongOrgan(line, "统一社会信用代码", "这个单位已经在用，代码是 " + before.uscc() + "；导入不改已有单位");
    if (wrong.size() == problems) known++;
  }

  private @Nullable Department organ(Line line) {
    try {
      var parent = line.get("上级单位编号");
      return new Department(
          line.get("单位编号"),
          CreditCode.normalized(line.get("统一社会信用代码")),
          line.get("单位名称"),
          line.get("区划代码"),
          parent.isEmpty() ? null : parent,
          day(line.get("设立日期")),
          null);
    } catch (DateTimeException unreadable) {
      wrongOrgan(line, "设立日期", "请写成 2026-01-01 这样的日期");
      return null;
    }
  }

  /** As typed, or the number of the day that a spreadsheet makes of it. */
  private static LocalDate day(String text) {
    return text.matches("\\d{5}")
        ? SPREADSHEET_ZERO.plusDays(Long.parseLong(text))
        : LocalDate.parse(text);
  }

  /** Those above first; what goes round in a circle is wrong. */
  private void order(Map<Department, Line> fresh, Set<String> placed) {
    var left = new ArrayList<>(fresh.keySet());
    for (boolean moved = true; moved; ) {
      var ready =
          left.stream().filter(o -> o.parent() == null || placed.contains(o.parent())).toList();
      for (var organ : ready) placed.add(organ.id());
      founded.addAll(ready);
      moved = left.removeAll(ready);
    }
    if (wrong.isEmpty()) for (var organ : left) wrongOrgan(fresh.get(organ), "上级单位编号", "上下级绕成了一圈");
  }

  private void readPeople(List<Line> lines) {
    var seen = new HashSet<String>();
    for (var line : lines) {
      int problems = wrong.size();
      var id = line.get("工作人员编号");
      var organ = organs.get(line.get("单位编号"));
      var login = line.get("登录账号").isEmpty() ? id : line.get("登录账号");
      if (!id.matches("[a-z0-9-]{2,60}")) wrongPerson(line, "工作人员编号", "由 2 至 60 位小写字母、数字、横线组成");
      else if (!seen.add(id)) wrongPerson(line, "工作人员编号", "这个人在表里出现了两次");
      if (line.get("姓名").isEmpty() || line.get("姓名").length() > 60)
        wrongPerson(line, "姓名", "请填写姓名，最多 60 个字");
      if (!login.matches("[a-z0-9._-]{2,60}"))
        wrongPerson(line, "登录账号", "由 2 至 60 位小写字母、数字、点、横线组成，可以用手机号码");
      if (organ == null) wrongPerson(line, "单位编号", "没有编号为“" + line.get("单位编号") + "”的单位");
      else if (organ.closed()) wrongPerson(line, "单位编号", organ.name() + "已经撤销");
      var asked = posts(line);
      if (organ != null && wrong.size() == problems)
        people.add(new Person(line.number(), id, line.get("姓名"), organ, login, asked));
    }
  }

  private Set<String> posts(Line line) {
    var asked = new HashSet<String>();
    for (var word : line.get("岗位").split("[、，,;；\\s]+")) {
      if (word.isEmpty()) continue;
      var post = posts.get(word);
      if (post == null) wrongPerson(line, "岗位", "没有叫“" + word + "”的岗位，请看“填写说明”");
      else asked.add(post);
    }
    return asked;
  }

  private void wrongOrgan(@Nullable Line line, String column, String reason) {
    if (line != null)
      wrong.add(
          new Roster.WrongLine(RosterBook.ORGANS, line.number(), line.get("单位编号"), column, reason));
  }

  private void wrongPerson(Line line, String column, String reason) {
    wrong.add(
        new Roster.WrongLine(RosterBook.PEOPLE, line.number(), line.get("工作人员编号"), column, reason));
  }
}
