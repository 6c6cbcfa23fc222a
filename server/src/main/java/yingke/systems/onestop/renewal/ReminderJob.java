package yingke.systems.onestop.renewal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.capability.license.LicenseView;
import yingke.capability.license.RenewalWindow;
import yingke.capability.license.RenewalWindow.Chance;
import yingke.capability.license.Renewals;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Reminds holders of licenses that end soon; a run that was missed is made up for. */
@Component
class ReminderJob {
  private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);
  private static final int BATCH = 200;

  private final Renewals renewals;
  private final Items items;
  private final ApplicationStore applications;
  private final Notices notices;

  ReminderJob(Renewals renewals, Items items, ApplicationStore applications, Notices notices) {
    this.renewals = renewals;
    this.items = items;
    this.applications = applications;
    this.notices = notices;
  }

  @Scheduled(cron = "0 10 9 * * *", zone = "Asia/Shanghai")
  void morning() {
    try {
      remind();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("licenses that end soon not looked for now: {}", away.getMessage());
    }
  }

  /** Each holder hears once for each of the days of the rules. */
  void remind() {
    var days = renewals.reminders();
    @Nullable UUID after = null;
    do {
      var from = after;
      var batch =
          Callers.as(Caller.system("onestop"), () -> renewals.ending(days.getFirst(), from, BATCH));
      for (var window : batch) tell(window, days);
      after = batch.size() < BATCH ? null : batch.getLast().license().id();
    } while (after != null);
  }

  private void tell(RenewalWindow window, List<Integer> days) {
    if (window.chance() == Chance.UNDERWAY) return;
    int stage = days.stream().filter(day -> window.daysLeft() <= day).reduce((_, b) -> b).orElse(0);
    var license = window.license();
    var key = "license-ends:%s:%d".formatted(license.id(), stage);
    var item = item(license);
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            license.holder(),
            "《%s》还有 %d 天到期".formatted(license.typeName(), window.daysLeft()),
            "编号 %s。%s。"
                .formatted(
                    license.number(),
                    item.isPresent()
                        ? window.sentence()
                        : "有效期到 %s，到期后还要继续的，请提前向发证机关申请".formatted(license.until())),
            item.filter(_ -> window.open())
                .map(found -> "/portal/items/%s?license=%s".formatted(found.id(), license.id()))
                .orElse("/portal/licenses/" + license.id()),
            phone(license).orElse(null)));
  }

  private Optional<ServiceItem> item(LicenseView license) {
    return items.list().stream()
        .filter(item -> item.renews() && license.type().equals(item.license()))
        .findFirst();
  }

  /** The telephone number that was given when the license was applied for. */
  private Optional<String> phone(LicenseView license) {
    if (!Application.isMatter(license.matter())) return Optional.empty();
    return applications
        .find(Application.ofMatter(license.matter()))
        .flatMap(a ->
            items.at(a.item(), a.itemVersion()).form().fields().stream()
                .filter(field -> field.sensitive() == ServiceItem.Sensitive.PHONE)
                .map(field -> a.content().values().get(field.name()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst());
  }
}
