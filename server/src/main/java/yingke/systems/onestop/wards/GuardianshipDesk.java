package yingke.systems.onestop.wards;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.Casework;
import yingke.kernel.audit.Audit;
import yingke.kernel.identity.Agency;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Guardianships;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.RuleBroken;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.events.OwnCases;

/** The department that checked a guardianship looking at it, and ending it. */
@Service
class GuardianshipDesk {
  private static final String REVOKE = "onestop.guardianship.revoke";

  private final Casework casework;
  private final OwnCases cases;
  private final Guardianships guardianships;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  GuardianshipDesk(
      Casework casework,
      OwnCases cases,
      Guardianships guardianships,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.casework = casework;
    this.cases = cases;
    this.guardianships = guardianships;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('onestop.application.read')")
  @Nullable GuardianshipView find(UUID caseId) {
    var check = check(caseId);
    return check.flatMap(a -> guardianships.find(a.id()).map(g -> view(g, a))).orElse(null);
  }

  /**
   * Ends it at once; the guardian is told why.
   *
   * @throws RuleBroken when it has ended already
   */
  @PreAuthorize("hasAuthority('onestop.guardianship.revoke')")
  @Transactional
  public GuardianshipView revoke(UUID caseId, String reason) {
    var check = check(caseId).filter(GuardianshipDesk::own).orElseThrow(GuardianshipDesk::missing);
    var found = guardianships.find(check.id()).orElseThrow(GuardianshipDesk::missing);
    if (found.on(LocalDate.now(clock)) != Agency.AgencyState.HOLDING)
      throw new RuleBroken("guardianship-ended", "这项监护关系已经结束，不用再撤销");
    guardianships.revoke(check.id());
    audit.record(REVOKE, "application:" + check.number(), Map.of("reason", reason));
    var key = "onestop.wards:revoked:" + check.id();
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            check.applicant(),
            "不能再替" + found.principalName() + "办事",
            "监护关系核验已经撤销。理由：" + reason + "。有疑问请带户口簿到派出所窗口核对。",
            "/portal/agencies",
            null));
    return view(guardianships.find(check.id()).orElseThrow(), check);
  }

  private Optional<Application> check(UUID caseId) {
    var matter = casework.read(caseId).matter();
    return cases.applicationOf(matter).filter(a -> a.item().equals(Wards.ITEM));
  }

  private GuardianshipView view(Agency agency, Application check) {
    boolean may = Callers.current().may(REVOKE) && own(check);
    return GuardianshipView.of(agency, LocalDate.now(clock), may);
  }

  private static boolean own(Application check) {
    return Callers.current().scope().covers(check.department());
  }

  private static NotFound missing() {
    return new NotFound("这个办件没有监护关系，请核对办件编号");
  }
}
