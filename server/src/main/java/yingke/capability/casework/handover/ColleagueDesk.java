package yingke.capability.casework.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;

/** Shows officers each other. */
@Service
@PreAuthorize("hasAnyAuthority('casework.case.act', 'casework.work.assign')")
class ColleagueDesk {
  private static final String ASSIGN = "casework.work.assign";

  private final Organization organization;
  private final DelegationStore delegations;
  private final Clock clock;

  ColleagueDesk(Organization organization, DelegationStore delegations, Clock clock) {
    this.organization = organization;
    this.delegations = delegations;
    this.clock = clock;
  }

  Page<Colleague> list(
      @Nullable String department, @Nullable String words, @Nullable String after, int limit) {
    var caller = Callers.current();
    var own = self(caller).department();
    var of = department == null ? own : department;
    if (!of.equals(own) && !(caller.may(ASSIGN) && caller.scope().covers(of)))
      throw new AccessDeniedException("one's own department, or one whose work one distributes");
    var found =
        organization.staffOf(
            of,
            words == null ? "" : words.strip(),
            Objects.requireNonNullElse(after, ""),
            limit + 2);
    var others = found.stream().filter(staff -> !staff.id().equals(caller.subject().id())).toList();
    var page = Page.cut(others, limit, Staff::id);
    return new Page<>(colleagues(page.items()), page.next());
  }

  Colleague me() {
    return colleagues(List.of(self(Callers.current()))).getFirst();
  }

  /** With their posts in words, and until when each is away. */
  List<Colleague> colleagues(List<Staff> staff) {
    var away = delegations.away(LocalDate.now(clock));
    return staff.stream()
        .map(each ->
            new Colleague(
                each.id(), each.name(), delegations.named(each.posts()), away.get(each.id())))
        .toList();
  }

  private Staff self(Caller caller) {
    return organization
        .findStaff(caller.subject().id())
        .orElseThrow(() -> new NotFound("您的账户没有对应的工作人员，请联系管理员"));
  }
}
