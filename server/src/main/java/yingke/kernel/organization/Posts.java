package yingke.kernel.organization;

import java.util.Map;
import java.util.TreeMap;

/** The kinds of posts that procedures and authorities may name. */
final class Posts {
  private static final Map<String, String> TITLES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("window", "窗口受理"),
              Map.entry("reception", "综合窗口"),
              Map.entry("point", "服务点帮办"),
              Map.entry("inspector", "现场核查"),
              Map.entry("township", "受委托乡镇"),
              Map.entry("reviewer", "审核"),
              Map.entry("director", "审批"),
              Map.entry("head", "行政机关负责人"),
              Map.entry("supervisor", "政务服务监督"),
              Map.entry("records", "制证归档"),
              Map.entry("seal-keeper", "印章保管"),
              Map.entry("auditor", "审计管理员"),
              Map.entry("admin", "系统管理员"),
              Map.entry("security", "安全管理员"),
              Map.entry("leader", "区领导")));

  private Posts() {}

  static Map<String, String> titles() {
    return TITLES;
  }
}
