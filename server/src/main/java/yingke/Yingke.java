package yingke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import yingke.kernel.backup.BackupCommand;

/** The one program of the district: kernel, capabilities and systems in a single process. */
@SpringBootApplication(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    exclude = UserDetailsServiceAutoConfiguration.class) // accounts are identity's
public class Yingke {
  /** Serves; or does one thing, a task or a backup, and ends with its exit code. */
  public static void main(String[] arguments) {
    if (BackupCommand.isMeant(arguments)) System.exit(BackupCommand.run(arguments));
    var program = SpringApplication.run(Yingke.class, arguments);
    if (program.getEnvironment().containsProperty("yingke.task"))
      System.exit(SpringApplication.exit(program));
  }
}
