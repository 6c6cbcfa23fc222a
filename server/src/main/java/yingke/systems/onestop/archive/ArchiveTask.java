package yingke.systems.onestop.archive;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./yingke check archive FILE}: says whether a package, alone or with its addenda, is what
 * the organ sealed; the exit code is 1 when it is not.
 */
@Component
@ConditionalOnProperty(name = "yingke.task", havingValue = "check-archive")
class ArchiveTask implements ApplicationRunner, ExitCodeGenerator {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveTask.class);

  private final ArchiveCheck check;
  private final Path file;
  private boolean intact;

  ArchiveTask(ArchiveCheck check, @Value("${yingke.archive.file}") Path file) {
    this.check = check;
    this.file = file;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var found = check.check(file);
    intact = found.intact();
    if (intact) LOG.info("{}", says(found));
    else found.problems().forEach(problem -> LOG.error("{}", problem));
  }

  private static String says(ArchiveCheck.Findings found) {
    var signers = String.join("、", found.signers());
    if (found.alone())
      return "补充件完整：%d 个文件与目录一致，目录由 %s 签章。它属于哪一卷、前后有没有缺，要用整卷导出的文件核验"
          .formatted(found.files(), signers);
    if (found.addenda() == 0)
      return "归档包完整：%d 个文件与目录一致，目录由 %s 签章".formatted(found.files(), signers);
    return "归档包和 %d 次补充完整，前后相接：%d 个文件与目录一致，目录和备考表由 %s 签章"
        .formatted(found.addenda(), found.files(), signers);
  }

  @Override
  public int getExitCode() {
    return intact ? 0 : 1;
  }
}
