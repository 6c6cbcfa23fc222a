package yingke.kernel.identity;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;

/** Makes accounts for staff and changes passwords. */
@Service
class AccountDesk {
  private final IdentityStore store;
  private final Organization organization;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  AccountDesk(
      IdentityStore store,
      Organization organization,
      Passwords passwords,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.organization = organization;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens an account for a member of staff; the command's id is the account's. */
  @PreAuthorize("hasAuthority('identity.account.manage')")
  @Transactional
  public UUID open(CommandId command, OpenAccount order) {
    if (store.find(command.value()).isPresent()) return command.value();
    var staff =
        organization
            .findStaff(order.staff())
            .orElseThrow(() -> new NotFound("没有编号为 " + order.staff() + " 的工作人员"));
    var subject = new SubjectRef(SubjectRef.Kind.STAFF, staff.id());
    var account =
        Account.of(command.value(), order.name(), subject, staff.name(), clock.instant())
            .withPassword(passwords.hash(order.password()));
    try {
      store.insert(account);
    } catch (DuplicateKeyException taken) {
      throw new RuleBroken("account-exists", "账号名已被使用，或该工作人员已有账号");
    }
    audit.record("identity.account.manage", "account:" + account.id(), Map.of("act", "open"));
    return account.id();
  }

  /** Changes the caller's own password; the present one has to be known. */
  @PreAuthorize("hasAuthority('identity.session.own')")
  @Transactional
  public void changePassword(String present, String next) {
    var account = store.find(UUID.fromString(Callers.current().account())).orElseThrow();
    if (!passwords.matches(present, account.password()))
      throw new RuleBroken("wrong-password", "当前密码不正确");
    store.setPassword(account.id(), passwords.hash(next));
    audit.record("identity.password.change", "account:" + account.id(), Map.of());
  }
}
