package yingke.systems.onestop.relief;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import yingke.capability.casework.ActOnCase;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Guard;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.events.DataFile;

/**
 * A township decides sums up to the limit of its mandate; what is more goes to the bureau (社会救助暂行办法
 * Art. 48). The limit is {@code onestop/relief.yaml}, dated.
 */
@Component
class SmallSum implements Guard {
  private static final int FEN = 2;

  private final List<Rule> rules = DataFile.read("relief", File.class).rules();
  private final Clock clock;

  SmallSum(Clock clock) {
    this.clock = clock;
  }

  record File(List<Rule> rules) {}

  /**
   * A limit that holds from a day on.
   *
   * @param upToFen the largest sum that the township may decide
   */
  record Rule(LocalDate from, String procedure, long upToFen, String check, String source) {}

  @Override
  public String name() {
    return "small-sum";
  }

  @Override
  public void check(CaseView before, ActOnCase act) {
    var rule = on(before.procedure(), LocalDate.now(clock));
    var fen = new BigDecimal(String.valueOf(act.form().get("amount"))).movePointRight(FEN);
    if (fen.compareTo(BigDecimal.valueOf(rule.upToFen())) > 0)
      throw new RuleBroken(
          "sum-too-large",
          "乡镇受委托只能批准 %s 元以内的救助，这笔超过了；请报区民政局审批"
              .formatted(
                  BigDecimal.valueOf(rule.upToFen(), FEN).stripTrailingZeros().toPlainString()));
  }

  Rule on(String procedure, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.procedure().equals(procedure) && !rule.from().isAfter(day))
        .max(Comparator.comparing(Rule::from))
        .orElseThrow(() ->
            new IllegalStateException("no limit of small sums for " + procedure + " on " + day));
  }
}
