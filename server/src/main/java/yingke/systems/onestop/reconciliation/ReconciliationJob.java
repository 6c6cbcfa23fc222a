package yingke.systems.onestop.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Organization;

/** Compares every night, and tells the data bureau what does not match. */
@Component
class ReconciliationJob {
  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);
  private static final String BUREAU = "data";
  private static final String POST = "admin";
  private static final int BATCH = 200;

  private final Comparison comparison;
  private final Reporter reporter;
  private final Organization organization;
  private final Notices notices;
  private final Clock clock;

  ReconciliationJob(
      Comparison comparison,
      Reporter reporter,
      Organization organization,
      Notices notices,
      Clock clock) {
    this.comparison = comparison;
    this.reporter = reporter;
    this.organization = organization;
    this.notices = notices;
    this.clock = clock;
  }

  /** Licenses and ratings come without an event of their own. */
  @Scheduled(initialDelay = 60_000, fixedDelay = 300_000)
  void catchUp() {
    quietly(() -> reporter.catchUp(BATCH));
  }

  @Scheduled(cron = "0 30 1 * * *", zone = "Asia/Shanghai")
  void compare() {
    quietly(() -> tell(comparison.run()));
  }

  private void quietly(Runnable work) {
    try {
      Callers.as(Caller.system("onestop", "casework.case.read"), work);
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("not compared with the province now: {}", away.getMessage());
    }
  }

  void tell(ReconciliationStore.Run run) {
    if (run.differing() == 0 && run.problem() == null) return;
    var says =
        run.problem() == null
            ? "昨夜与省平台核对了 %d 条办件、证照和评价，有 %d 条不一致，请查看并重发。".formatted(run.compared(), run.differing())
            : String.valueOf(run.problem());
    for (var staff : organization.staffIn(BUREAU, POST)) {
      var key = "onestop.reconciliation:" + LocalDate.now(clock) + ":" + staff.id();
      notices.tell(
          new Notice(
              UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
              new SubjectRef(SubjectRef.Kind.STAFF, staff.id()),
              "与省平台对账有差异",
              says,
              "/work/reconciliation",
              null));
    }
  }
}
