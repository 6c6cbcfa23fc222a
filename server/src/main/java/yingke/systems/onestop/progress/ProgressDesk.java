package yingke.systems.onestop.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.casework.CaseView;
import yingke.capability.casework.Casework;
import yingke.capability.casework.ClockView;
import yingke.kernel.audit.Audit;
import yingke.kernel.crypto.Masks;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationNumber;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.items.Items;

/** Answers who holds the receipt; a wrong number and a wrong ending are answered alike. */
@Service
class ProgressDesk {
  private static final Map<String, String> ENDED =
      Map.of(
          "granted", "已经办结：准予。",
          "refused", "已经办结：未准予，理由在决定书里。",
          "declined", "不予受理，理由在决定书里。",
          "withdrawn", "申请人已撤回。");

  /** So that nobody can try all ten thousand endings, of a number found or not. */
  private static final int TIMES = 10;

  private static final Duration SPAN = Duration.ofMinutes(15);
  private static final String TOO_OFTEN = "查询太频繁，请过一会儿再查，或者登录后到“我的办件”里看";

  private final ApplicationStore applications;
  private final Items items;
  private final Casework casework;
  private final Pace byAddress;
  private final Pace byNumber;
  private final Audit audit;
  private final Clock clock;

  ProgressDesk(
      ApplicationStore applications, Items items, Casework casework, Audit audit, Clock clock) {
    this.applications = applications;
    this.items = items;
    this.casework = casework;
    this.byAddress = new Pace(TIMES, SPAN, clock);
    this.byNumber = new Pace(TIMES, SPAN, clock);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where an application is.
   *
   * @param address where the question comes from, for counting
   */
  @PreAuthorize("permitAll()")
  @Transactional(noRollbackFor = NotFound.class) // a guess leaves its record
  ProgressView find(AskProgress asked, String address) {
    var number = asked.number().replaceAll("[\\s-]", "");
    byAddress.step(address, TOO_OFTEN);
    byNumber.step(number, TOO_OFTEN);
    var found = find(number, asked.lastFour());
    audit.record(
        "onestop.progress.ask",
        "application:" + (ApplicationNumber.isValid(number) ? number : "none"),
        Map.of("found", String.valueOf(found.isPresent())));
    return found.map(this::view).orElseThrow(ProgressDesk::missing);
  }

  private Optional<Application> find(String number, String lastFour) {
    return ApplicationNumber.isValid(number)
        ? applications.findByNumber(number, lastFour)
        : Optional.empty();
  }

  private ProgressView view(Application a) {
    var item = items.at(a.item(), a.itemVersion());
    var now = Callers.as(Caller.system("onestop"), () -> casework.read(a.requireCase()));
    var clock =
        now.clocks().stream()
            .filter(each -> !each.stopped() && each.id().equals("promise"))
            .findFirst()
            .or(() -> now.clocks().stream().filter(each -> !each.stopped()).findFirst());
    return new ProgressView(
        a.number(),
        item.name(),
        now.departmentName(),
        Masks.name(a.applicantName()),
        LocalDate.ofInstant(Objects.requireNonNull(a.submittedAt()), this.clock.getZone()),
        words(now),
        now.holder(),
        now.open() ? clock.map(ClockView::remaining).orElse(null) : null,
        now.open() ? clock.map(ClockView::due).orElse(null) : null);
  }

  private static String words(CaseView now) {
    var outcome = now.outcome();
    return outcome == null ? now.step().plain() : ENDED.getOrDefault(outcome, "已经办结。");
  }

  private static NotFound missing() {
    return new NotFound("没有找到这份申请：请核对申请编号和后四位；编号在收件凭证上，后四位是身份证号（单位填统一社会信用代码）的最后四位");
  }
}
