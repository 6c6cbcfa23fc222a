package yingke.kernel.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.CreditCode;
import yingke.kernel.division.Divisions;
import yingke.kernel.organization.Department;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.sql.StartRefused;

/**
 * Makes the three administrators when production starts for the first time: nobody else could. The
 * one-time secrets stand in a file that only the owner of the directory reads; each is good for
 * setting a password of one's own.
 */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "production")
class FirstAdministrators implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrators.class);
  private static final Map<String, String> NAMES =
      Map.of(
          Administrators.SYSTEM, "系统管理员",
          Administrators.SECURITY, "安全管理员",
          Administrators.AUDIT, "审计管理员");

  private final IdentityStore store;
  private final Organization organization;
  private final Divisions divisions;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;
  private final Duration secretFor;
  private final Setup setup;

  /** What the first organ is called; empty until the operator has said so. */
  record Setup(String organ, String uscc, String division, Path data) {
    /** The code is inside every license that the organ issues: a slip cannot be put right later. */
    void requireRight(Predicate<String> knowsDivision) {
      CreditCode.problem(uscc)
          .ifPresent(wrong -> {
            throw new StartRefused("YINGKE_FIRST_USCC 不能用：" + wrong + "。请改好后重新启动");
          });
      if (!knowsDivision.test(division))
        throw new StartRefused("YINGKE_FIRST_DIVISION 不能用：没有编号为 " + division + " 的区划。请改好后重新启动");
    }
  }

  FirstAdministrators(
      IdentityStore store,
      Organization organization,
      Divisions divisions,
      Passwords passwords,
      Audit audit,
      Clock clock,
      Environment settings) {
    this.store = store;
    this.organization = organization;
    this.divisions = divisions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.secretFor = settings.getRequiredProperty("yingke.identity.secret-for", Duration.class);
    this.setup =
        new Setup(
            settings.getProperty("yingke.identity.first-organ", ""),
            settings.getProperty("yingke.identity.first-uscc", ""),
            settings.getRequiredProperty("yingke.identity.first-division"),
            Path.of(settings.getRequiredProperty("yingke.data")));
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    if (store.knowsStaff()) return;
    if (setup.organ().isBlank() || setup.uscc().isBlank()) {
      LOG.warn("还没有管理员账户：请设置 YINGKE_FIRST_ORGAN 和 YINGKE_FIRST_USCC 后重新启动");
      return;
    }
    setup.requireRight(code -> divisions.find(code).isPresent());
    organization.found(
        new Department("office", setup.uscc(), setup.organ(), setup.division(), null, null, null));
    var lines = new ArrayList<String>();
    for (var post : List.of(Administrators.SYSTEM, Administrators.SECURITY, Administrators.AUDIT))
      lines.add(make(post));
    var file = write(lines);
    LOG.info("已建立三个管理员账户，一次性密码在 {}，请分交三人并在首次登录后删除该文件", file);
  }

  private String make(String post) {
    var id = "first-" + post;
    var name = NAMES.getOrDefault(post, post);
    organization.enroll(new Staff(id, name, "office", List.of(post), Map.of()));
    var secret = passwords.secret();
    var account =
        Account.of(
                UUID.randomUUID(),
                id,
                new SubjectRef(SubjectRef.Kind.STAFF, id),
                name,
                clock.instant())
            .begun(passwords.hash(secret), "system:identity", clock.instant().plus(secretFor));
    store.insert(account);
    audit.record("identity.account.manage", "account:" + account.id(), Map.of("act", "setup"));
    return name + "\t" + id + "\t" + secret;
  }

  private Path write(List<String> lines) throws IOException {
    var folder = Files.createDirectories(setup.data().resolve("secrets"));
    var file = folder.resolve("first-accounts");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.write(file, lines, StandardOpenOption.WRITE);
  }
}
