package yingke.kernel.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Department;
import yingke.kernel.web.RuleBroken;

/** What an organ has to be before seals, licenses and posts may name it. */
@Component
class OrganRules {
  static final String ID = "[a-z0-9-]{2,40}";

  private final Divisions divisions;

  OrganRules(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * What is wrong with it, by field; empty when nothing is. The code's check character is not
   * forgiven: it is printed on every license, and whoever founds an organ has its certificate.
   *
   * @param others all organs there are and those that come with it, by id
   */
  Map<String, String> problems(Department organ, Map<String, Department> others) {
    var found = new LinkedHashMap<String, String>();
    if (!organ.id().matches(ID)) found.put("id", "单位编号由 2 至 40 位小写字母、数字、横线组成");
    if (organ.name().isBlank()) found.put("name", "请填写单位名称");
    var wrong = CreditCode.problem(organ.uscc());
    if (wrong.isPresent()) found.put("uscc", wrong.get());
    else if (CreditCode.checkFails(organ.uscc()))
      found.put(
          "uscc",
          "统一社会信用代码的校验位应为 %s，现在是 %s，请对照证书核对"
              .formatted(CreditCode.check(organ.uscc()), organ.uscc().charAt(17)));
    for (var other : others.values())
      if (!other.id().equals(organ.id()) && other.uscc().equals(organ.uscc()))
        found.put("uscc", "这个统一社会信用代码已经是" + other.name() + "的");
    if (divisions.find(organ.division()).filter(d -> !d.ended()).isEmpty())
      found.put("division", "没有代码为 " + organ.division() + " 的现行区划，请填写 12 位代码");
    if (organ.parent() != null) {
      var above = others.get(organ.parent());
      if (above == null || above.id().equals(organ.id()))
        found.put("parent", "没有编号为 " + organ.parent() + " 的上级单位");
      else if (above.closed()) found.put("parent", "上级单位" + above.name() + "已经撤销");
    }
    return found;
  }

  /** Throws {@link RuleBroken} when the organ was abolished. */
  static void requireOpen(Department organ) {
    if (organ.closed())
      throw new RuleBroken(
          "organ-closed", organ.name() + "已于 " + organ.until() + " 撤销，不能再开户或授岗，请选承接它职责的单位");
  }
}
