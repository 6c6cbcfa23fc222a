package yingke.systems.onestop.promises;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.notice.Notice;
import yingke.kernel.notice.Notices;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Promise;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** Tells applicants about what they promised to bring. */
@Component
class PromiseWords {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

  private final Notices notices;
  private final Items items;

  PromiseWords(Notices notices, Items items) {
    this.notices = notices;
    this.items = items;
  }

  void begun(Promise promise, Application a, LocalDate due) {
    tell(
        promise,
        a,
        "begun:" + due,
        "请记得补交材料",
        "申请（编号 %s）已经受理。“%s”请在 %s前补交。".formatted(a.number(), name(a, promise), DAY.format(due)));
  }

  void remind(Promise promise, Application a, LocalDate due) {
    tell(
        promise,
        a,
        "remind:" + due,
        "材料快到期了",
        "您答应补交的“%s”（申请编号 %s）请在 %s前补交。".formatted(name(a, promise), a.number(), DAY.format(due)));
  }

  void overdue(Promise promise, Application a, String name) {
    tell(
        promise,
        a,
        "overdue:" + promise.due(),
        "材料逾期没有补交",
        "“%s”（申请编号 %s）过了日子还没有补交，单位正在决定怎么办。现在补交还来得及，也可以和单位说明情况。".formatted(name, a.number()));
  }

  void decided(Promise promise, Application a, UUID event, String what, @Nullable String opinion) {
    tell(
        promise,
        a,
        event.toString(),
        "关于没有补交的材料",
        "“%s”（申请编号 %s）：%s。%s"
            .formatted(name(a, promise), a.number(), what, opinion == null ? "" : opinion));
  }

  private void tell(Promise promise, Application a, String what, String title, String text) {
    var key = "onestop.promise:" + promise.id() + ":" + what;
    notices.tell(
        new Notice(
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
            a.applicant(),
            title,
            text,
            "/portal/applications/" + a.id(),
            phone(a)));
  }

  ServiceItem item(Application a) {
    return items.at(a.item(), a.itemVersion());
  }

  private String name(Application a, Promise promise) {
    return name(item(a), promise.material());
  }

  static String name(ServiceItem item, String material) {
    return item.material(material).map(ServiceItem.Material::name).orElse(material);
  }

  /** The first number that the form asks for. */
  private @Nullable String phone(Application a) {
    return item(a).form().fields().stream()
        .filter(field -> field.sensitive() == ServiceItem.Sensitive.PHONE)
        .map(field -> a.content().values().get(field.name()))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }
}
