package yingke.kernel.audit.chain;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import yingke.kernel.audit.ChainCheck;

/**
 * {@code ./yingke check audit}: walks every chain of the program once and tells what it found; the
 * exit code is 1 when one does not hold.
 */
@Component
@ConditionalOnProperty(name = "yingke.task", havingValue = "check-audit")
class CheckTask implements ApplicationRunner, ExitCodeGenerator {
  private static final Logger LOG = LoggerFactory.getLogger(CheckTask.class);

  private final List<ChainCheck> checks;
  private boolean intact = true;

  CheckTask(List<ChainCheck> checks) {
    this.checks = checks;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var check : checks) {
      var report = check.check();
      intact &= report.intact();
      LOG.info("{}", sentence(check.name(), report));
    }
  }

  @Override
  public int getExitCode() {
    return intact ? 0 : 1;
  }

  static String sentence(String name, ChainCheck.Report report) {
    var text = new StringBuilder(name).append("：");
    if (report.intact()) text.append("完整，已封存 ").append(report.sealed()).append(" 条");
    else
      text.append("已被改动！")
          .append(report.broken())
          .append("；此前 ")
          .append(report.sealed())
          .append(" 条完整");
    if (report.waiting() > 0) text.append("，待封存 ").append(report.waiting()).append(" 条");
    if (report.head() != null) text.append("，链首 ").append(report.head());
    return text.toString();
  }
}
