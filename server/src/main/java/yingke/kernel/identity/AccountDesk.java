package yingke.kernel.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;

/**
 * Accounts of staff. The system administrator opens, closes and renews them and cannot say what
 * they may do; the security administrator unlocks them. One's own password is one's own matter.
 */
@Service
class AccountDesk {
  /** Whoever found an open browser does not guess its owner's password. */
  private static final int MOST_CHANGES = 10;

  private final IdentityStore store;
  private final SeatStore seats;
  private final Organization organization;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;
  private final Pace changes;
  private final Duration secretFor;

  AccountDesk(
      IdentityStore store,
      SeatStore seats,
      Organization organization,
      Passwords passwords,
      Audit audit,
      Clock clock,
      @Value("${yingke.identity.secret-for}") Duration secretFor) {
    this.store = store;
    this.seats = seats;
    this.organization = organization;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
    this.changes = new Pace(MOST_CHANGES, Duration.ofMinutes(15), clock);
    this.secretFor = secretFor;
  }

  /** Accounts of staff, by name. */
  @PreAuthorize("hasAuthority('identity.account.read')")
  Page<StaffAccount> list(@Nullable String q, boolean locked, @Nullable String after, int limit) {
    var words = q == null || q.isBlank() ? null : q.strip();
    var now = clock.instant();
    var found = seats.accounts(words, locked, now, after, limit + 1);
    var staff = organization.staff(found.stream().map(SeatStore.AccountRow::staff).toList());
    var rows =
        found.stream()
            .map(row -> StaffAccount.of(row, staff.get(row.staff()), organization, now))
            .toList();
    return Page.cut(rows, limit, StaffAccount::name);
  }

  /** Staff of all organs, with an account or without. */
  @PreAuthorize("hasAuthority('identity.account.read')")
  Page<StaffFound> staff(String words, @Nullable String after, int limit) {
    var found = organization.search(words.strip(), after == null ? "" : after, limit + 1);
    var logins = seats.logins(found.stream().map(Staff::id).toList());
    var rows =
        found.stream()
            .map(each -> StaffFound.of(each, logins.get(each.id()), organization))
            .toList();
    return Page.cut(rows, limit, StaffFound::id);
  }

  /**
   * Opens an account; the command's id is the account's.
   *
   * @return the one-time secret, shown this once; null when the command was done before
   */
  @PreAuthorize("hasAuthority('identity.account.manage')")
  @Transactional
  public @Nullable String open(CommandId command, OpenAccount order) {
    if (store.find(command.value()).isPresent()) return null;
    var staff =
        organization
            .findStaff(order.staff())
            .map(known -> sameAs(known, order.staffName()))
            .orElseGet(() -> newcomer(order));
    var subject = new SubjectRef(SubjectRef.Kind.STAFF, staff.id());
    var secret = passwords.secret();
    var account =
        Account.of(command.value(), order.name(), subject, staff.name(), clock.instant())
            .begun(
                passwords.hash(secret),
                Callers.current().account(),
                clock.instant().plus(secretFor));
    try {
      store.insert(account);
    } catch (DuplicateKeyException taken) {
      throw new RuleBroken("account-exists", "账号名已被使用，或该工作人员已有账号");
    }
    record(account, "open");
    return secret;
  }

  /** Whoever means somebody new by a number in use would open an account for a stranger. */
  private static Staff sameAs(Staff known, @Nullable String name) {
    if (name != null && !name.strip().equals(known.name()))
      throw new BadInput("staff-taken", "staff", "编号 " + known.id() + " 已经是别人的，请换一个编号");
    return known;
  }

  private Staff newcomer(OpenAccount order) {
    if (order.staffName() == null || order.staffName().isBlank() || order.department() == null)
      throw new NotFound("没有编号为 " + order.staff() + " 的工作人员；新来的请同时填写姓名和单位");
    var department = organization.department(order.department());
    OrganRules.requireOpen(department);
    var staff =
        new Staff(order.staff(), order.staffName().strip(), department.id(), List.of(), Map.of());
    organization.enroll(staff);
    return staff;
  }

  /** Replaces a forgotten password; whoever is signed in with the old one is signed out. */
  @PreAuthorize("hasAuthority('identity.account.manage')")
  @Transactional
  public String reset(UUID id) {
    var account = staffAccount(id);
    var secret = passwords.secret();
    store.setSecret(id, passwords.hash(secret), clock.instant().plus(secretFor));
    record(account, "reset");
    return secret;
  }

  /** Closes or reopens an account; nobody closes their own. */
  @PreAuthorize("hasAuthority('identity.account.manage')")
  @Transactional
  public void enable(UUID id, boolean enabled) {
    var account = staffAccount(id);
    if (id.toString().equals(Callers.current().account()))
      throw new RuleBroken("account-own", "不能停用自己的账户，请另一位系统管理员处理");
    store.setEnabled(id, enabled);
    record(account, enabled ? "enable" : "disable");
  }

  /** Lets somebody try again before their lockout is over. */
  @PreAuthorize("hasAuthority('identity.account.unlock')")
  @Transactional
  public void unlock(UUID id) {
    var account = staffAccount(id);
    store.clearFailures(id);
    audit.record("identity.account.unlock", "account:" + account.id(), Map.of());
  }

  /** Changes the caller's own password; the present one has to be known. */
  @PreAuthorize("hasAuthority('identity.session.own')")
  @Transactional
  public void changePassword(String present, String next) {
    changes.step(Callers.current().account(), "修改密码的次数太多，请过 15 分钟再试");
    var account = store.find(UUID.fromString(Callers.current().account())).orElseThrow();
    if (!passwords.matches(present, account.password()))
      throw new RuleBroken("wrong-password", "当前密码不正确");
    if (present.equals(next)) throw new BadInput("password-same", "next", "新密码不能和当前密码一样");
    store.setPassword(account.id(), passwords.hash(next));
    audit.record("identity.password.change", "account:" + account.id(), Map.of());
  }

  private Account staffAccount(UUID id) {
    return store
        .find(id)
        .filter(found -> found.subject().startsWith("STAFF:"))
        .orElseThrow(() -> new NotFound("没有这个工作人员账户，请刷新列表"));
  }

  private void record(Account account, String act) {
    audit.record("identity.account.manage", "account:" + account.id(), Map.of("act", act));
  }
}
