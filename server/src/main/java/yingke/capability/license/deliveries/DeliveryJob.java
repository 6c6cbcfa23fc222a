package yingke.capability.license.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import yingke.capability.license.deliveries.DeliveryView.DeliveryLamp;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.kernel.organization.Organization;
import yingke.kernel.organization.Staff;

/** Tells those who answer for a department of licenses that have not been delivered in time. */
@Component
class DeliveryJob {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryJob.class);
  private static final int MOST = 500; // far more than a district has late at once
  private static final Scope DISTRICT = new Scope("", Set.of(), true);

  private final DeliveryQueries queries;
  private final DeliveryLamps lamps;
  private final Organization organization;
  private final Notices notices;

  DeliveryJob(
      DeliveryQueries queries, DeliveryLamps lamps, Organization organization, Notices notices) {
    this.queries = queries;
    this.lamps = lamps;
    this.organization = organization;
    this.notices = notices;
  }

  @Scheduled(cron = "0 20 9 * * *", zone = "Asia/Shanghai")
  void morning() {
    try {
      tell();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("late deliveries not told now: {}", away.getMessage());
    }
  }

  /** Once when the lamp turns yellow, once when it turns red. */
  void tell() {
    for (var row : queries.list(DISTRICT, new DeliveryFilter(null, null, true), null, null, MOST)) {
      var view = lamps.of(row);
      if (view.lamp() == DeliveryLamp.GREEN) continue;
      for (var post : List.of("director", "head"))
        for (var officer : organization.staffIn(row.department(), post)) tell(view, officer);
    }
  }

  private void tell(DeliveryView view, Staff officer) {
    var key = "license-delivery:%s:%s:%s".formatted(view.act(), view.lamp(), officer.id());
    boolean late = view.lamp() == DeliveryLamp.RED;
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            new SubjectRef(SubjectRef.Kind.STAFF, officer.id()),
            late ? "证照没有按时送达" : "证照快到送达期限",
            "“%s”（%s）%s决定，应在%s前送达（行政许可法第四十四条）。%s。"
                .formatted(
                    view.title(), view.number(), view.decidedOn(), view.dueOn(), view.step()),
            "/work/license-deliveries",
            null));
  }
}
