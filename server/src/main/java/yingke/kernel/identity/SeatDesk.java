package yingke.kernel.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BadInput;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;
import yingke.kernel.web.RuleBroken;

/** Who gets which post: an administrator asks, a security administrator other than that decides. */
@Service
class SeatDesk {
  private final SeatStore changes;
  private final IdentityStore accounts;
  private final Organization organization;
  private final Audit audit;
  private final Clock clock;

  SeatDesk(
      SeatStore changes,
      IdentityStore accounts,
      Organization organization,
      Audit audit,
      Clock clock) {
    this.changes = changes;
    this.accounts = accounts;
    this.organization = organization;
    this.audit = audit;
    this.clock = clock;
  }

  /** The kinds of posts there are. */
  @PreAuthorize("hasAuthority('identity.account.read')")
  List<StaffAccount.Post> posts() {
    return organization.posts().entrySet().stream()
        .map(post -> new StaffAccount.Post(post.getKey(), post.getValue()))
        .toList();
  }

  @PreAuthorize("hasAuthority('identity.account.read')")
  Page<SeatChangeView> list(boolean waiting, @Nullable UUID after, int limit) {
    var rows =
        changes.list(waiting, after, limit + 1).stream()
            .map(row -> SeatChangeView.of(row, organization))
            .toList();
    return Page.cut(rows, limit, row -> row.id().toString());
  }

  /** Asks for a change; the command's id is the change's. */
  @PreAuthorize("hasAuthority('identity.seat.propose')")
  @Transactional
  public void propose(CommandId command, ProposeSeat asked) {
    if (changes.find(command.value()).isPresent()) return;
    if (!organization.knowsPost(asked.post()))
      throw new BadInput("post-unknown", "post", "没有岗位 " + asked.post());
    var caller = Callers.current();
    SeatChange.requireNotSelf(caller, asked.staff());
    var staff = staff(asked.staff());
    requireSense(staff, asked.post(), asked.kind());
    var change =
        SeatChange.asked(
            command.value(),
            staff,
            asked.post(),
            asked.kind(),
            asked.reason().strip(),
            caller,
            clock.instant());
    if (!changes.insert(change))
      throw new RuleBroken("change-waiting", "这位工作人员的这个岗位已有一项变更在等核准，请先处理那一项");
    audit.record("identity.seat.propose", "staff:" + staff.id(), said(change, null));
  }

  /** Carries a change out, or turns it down. */
  @PreAuthorize("hasAuthority('identity.seat.decide')")
  @Transactional
  public void decide(UUID id, boolean agree) {
    var change = changes.lock(id).orElseThrow(() -> new NotFound("没有这项变更，请刷新列表"));
    var staff = staff(change.staff());
    var opener =
        accounts
            .findBySubject(new SubjectRef(SubjectRef.Kind.STAFF, staff.id()))
            .map(Account::createdBy)
            .orElse(null);
    change.requireDecidableBy(Callers.current(), opener);
    if (agree) {
      requireSense(staff, change.post(), change.kind());
      if (change.kind() == SeatChange.Change.GRANT) organization.seat(staff, change.post());
      else organization.unseat(staff, change.post());
    }
    changes.decide(id, agree, Callers.current(), clock.instant());
    audit.record("identity.seat.decide", "staff:" + staff.id(), said(change, agree));
  }

  private void requireSense(Staff staff, String post, SeatChange.Change kind) {
    boolean held = staff.posts().contains(post);
    if (kind == SeatChange.Change.WITHDRAW) {
      if (!held) throw new RuleBroken("post-not-held", staff.name() + "没有这个岗位，不用撤销");
      if (Administrators.POSTS.contains(post) && organization.holders(post) == 1)
        throw new RuleBroken(
            "last-administrator", "这是最后一位" + organization.postTitle(post) + "，请先任命另一位");
    } else {
      if (held) throw new RuleBroken("post-held", staff.name() + "已经有这个岗位");
      OrganRules.requireOpen(organization.department(staff.department()));
      Administrators.requireSeparate(staff.posts(), post);
    }
  }

  private Staff staff(String id) {
    return organization.findStaff(id).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的工作人员"));
  }

  private static Map<String, String> said(SeatChange change, @Nullable Boolean agreed) {
    var kind = change.kind().name();
    return agreed == null
        ? Map.of("kind", kind, "post", change.post(), "reason", change.reason())
        : Map.of("kind", kind, "post", change.post(), "agreed", agreed.toString());
  }
}
