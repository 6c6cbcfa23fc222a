package yingke.kernel.identity;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.BookReader;
import yingke.kernel.web.CommandId;
import yingke.kernel.web.Sheet;

/**
 * Takes a district's organs and people over from a workbook, all of it or nothing. Accounts are
 * opened; posts are only asked for, and the security administrator decides about each. The same
 * workbook again changes nothing.
 */
@Service
class RosterDesk {
  private static final int PAGE = 500;
  private static final String REASON = "按机构人员名册导入";

  private final Organization organization;
  private final OrganRules rules;
  private final AccountDesk accounts;
  private final IdentityStore store;
  private final SeatStore seats;
  private final Audit audit;
  private final Clock clock;

  RosterDesk(
      Organization organization,
      OrganRules rules,
      AccountDesk accounts,
      IdentityStore store,
      SeatStore seats,
      Audit audit,
      Clock clock) {
    this.organization = organization;
    this.rules = rules;
    this.accounts = accounts;
    this.store = store;
    this.seats = seats;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('identity.organ.manage')")
  @Transactional
  public Roster take(byte[] file) {
    var book = BookReader.read(file, RosterBook.headings(), RosterBook.ORGANS);
    var plan = RosterPlan.of(book, rules, organization);
    var logins = new HashSet<String>();
    for (var person : plan.people()) check(plan, person, logins);
    if (!plan.wrong().isEmpty()) return Roster.refused(plan.wrong());
    plan.founded().forEach(organization::found);
    var secrets = new ArrayList<Roster.Newcomer>();
    int posts = 0;
    for (var person : plan.people()) {
      open(person, secrets);
      posts += ask(person);
    }
    var done =
        new Roster(
            true,
            plan.founded().size(),
            secrets.size(),
            posts,
            plan.known() + plan.people().size() - secrets.size(),
            List.of(),
            List.copyOf(secrets));
    audit.record(
        "identity.organ.manage",
        "departments",
        Map.of(
            "act", "import",
            "organs", String.valueOf(done.organs()),
            "people", String.valueOf(done.people()),
            "posts", String.valueOf(done.posts())));
    return done;
  }

  private void check(RosterPlan plan, RosterPlan.Person person, HashSet<String> logins) {
    var staff = organization.findStaff(person.id());
    if (staff.isPresent() && !staff.get().name().equals(person.name()))
      plan.refuse(person, "姓名", "这个编号已经是" + staff.get().name() + "的；导入不改已有人员");
    if (staff.isPresent() && !staff.get().department().equals(person.organ().id()))
      plan.refuse(person, "单位编号", "这个人已经在别的单位；导入不改已有人员");
    if (!logins.add(person.login())) plan.refuse(person, "登录账号", "这个账号在表里出现了两次");
    var subject = subject(person);
    store
        .findByName(person.login())
        .filter(taken -> !taken.subject().equals(subject.toString()))
        .ifPresent(taken -> plan.refuse(person, "登录账号", "这个账号名已经是别人的，请换一个"));
    store
        .findBySubject(subject)
        .filter(own -> !own.name().equals(person.login()))
        .ifPresent(own -> plan.refuse(person, "登录账号", "这个人已经有账号 " + own.name() + "；导入不改已有账户"));
    checkPosts(plan, person, staff.map(Staff::posts).orElse(List.of()));
  }

  private static void checkPosts(RosterPlan plan, RosterPlan.Person person, List<String> held) {
    var all = new HashSet<>(held);
    all.addAll(person.posts());
    all.retainAll(Administrators.POSTS);
    if (all.size() > 1) plan.refuse(person, "岗位", "系统管理员、安全管理员、审计管理员必须由三个人分别担任");
    boolean more = !held.containsAll(person.posts());
    if (more && Callers.current().subject().equals(subject(person)))
      plan.refuse(person, "岗位", "不能给自己要岗位，请由他人提出");
  }

  private void open(RosterPlan.Person person, List<Roster.Newcomer> secrets) {
    if (store.findBySubject(subject(person)).isPresent()) return;
    var secret =
        accounts.open(
            new CommandId(UUID.randomUUID()),
            new OpenAccount(person.login(), person.id(), person.name(), person.organ().id()));
    if (secret != null)
      secrets.add(
          new Roster.Newcomer(person.organ().name(), person.name(), person.login(), secret));
  }

  /** How many posts were asked for: neither held nor waiting already. */
  private int ask(RosterPlan.Person person) {
    var staff = organization.findStaff(person.id()).orElseThrow();
    int asked = 0;
    for (var post : person.posts().stream().sorted().toList()) {
      if (staff.posts().contains(post)) continue;
      var change =
          SeatChange.asked(
              UUID.randomUUID(),
              staff,
              post,
              SeatChange.Change.GRANT,
              REASON,
              Callers.current(),
              clock.instant());
      if (!seats.insert(change)) continue;
      audit.record(
          "identity.seat.propose",
          "staff:" + staff.id(),
          Map.of("kind", "GRANT", "post", post, "reason", REASON));
      asked++;
    }
    return asked;
  }

  /** Organs and people as the import takes them, with what may stand where. */
  @PreAuthorize("hasAuthority('identity.account.read')")
  @Transactional
  public void export(Sheet sheet) throws IOException {
    audit.record("identity.organ.export", "departments", Map.of());
    for (var organ : organization.departments())
      sheet.row(
          organ.id(),
          organ.name(),
          organ.uscc(),
          organ.division(),
          organ.parent(),
          Objects.toString(organ.since(), ""));
    sheet.next(RosterBook.PEOPLE, RosterBook.PEOPLE_HEADINGS);
    var now = clock.instant();
    for (String after = null; ; ) {
      var page = seats.accounts(null, false, now, after, PAGE);
      var staff = organization.staff(page.stream().map(SeatStore.AccountRow::staff).toList());
      for (var row : page) write(sheet, row, staff.get(row.staff()));
      if (page.size() < PAGE) break;
      after = page.getLast().name();
    }
    RosterBook.explain(sheet, organization.posts());
  }

  private void write(Sheet sheet, SeatStore.AccountRow row, @Nullable Staff staff)
      throws IOException {
    if (staff == null) return;
    var posts =
        staff.posts().stream().map(organization::postTitle).collect(Collectors.joining("、"));
    sheet.row(staff.id(), staff.name(), staff.department(), row.name(), posts);
  }

  /** The empty workbook. */
  @PreAuthorize("hasAuthority('identity.organ.manage')")
  void template(Sheet sheet) throws IOException {
    sheet.next(RosterBook.PEOPLE, RosterBook.PEOPLE_HEADINGS);
    RosterBook.explain(sheet, organization.posts());
  }

  private static SubjectRef subject(RosterPlan.Person person) {
    return new SubjectRef(SubjectRef.Kind.STAFF, person.id());
  }
}
