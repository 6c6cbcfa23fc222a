package yingke.systems.onestop.counter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.division.Divisions;
import yingke.systems.onestop.applications.AmendmentStore;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Dispute;
import yingke.systems.onestop.applications.DisputeStore;
import yingke.systems.onestop.counter.CaseApplication.ShownDispute;
import yingke.systems.onestop.counter.CaseApplication.ShownField;
import yingke.systems.onestop.items.FormWords;
import yingke.systems.onestop.items.ServiceItem;

/** The filled-in form on an officer's screen. */
@Component
class ShownFields {
  private final DisputeStore disputes;
  private final AmendmentStore amendments;
  private final Divisions divisions;

  ShownFields(DisputeStore disputes, AmendmentStore amendments, Divisions divisions) {
    this.disputes = disputes;
    this.amendments = amendments;
    this.divisions = divisions;
  }

  List<ShownField> of(Application application, ServiceItem item) {
    var disputed = disputes.ofApplication(application.id());
    var shown = new ArrayList<ShownField>();
    for (var field : item.form().fields()) {
      var value = application.content().values().get(field.name());
      if (value != null) shown.add(field(application, item, field, value, disputed));
    }
    return shown;
  }

  /** What was changed after handing in. */
  List<String> amended(Application application, ServiceItem item) {
    return amendments.fields(application.id()).stream().map(item.form()::title).toList();
  }

  private ShownField field(
      Application application,
      ServiceItem item,
      ServiceItem.Field field,
      Object value,
      List<Dispute> disputed) {
    var held = application.content().held().get(field.name());
    var sensitive = field.sensitive();
    Object shown = sensitive == null ? value : sensitive.mask(String.valueOf(value));
    return new ShownField(
        field.name(),
        item.form().title(field.name()),
        shown,
        words(item, field, shown),
        sensitive != null,
        held == null ? null : held.library(),
        held == null ? null : held.source(),
        held == null ? null : held.asOf(),
        application.content().reasons().get(field.name()),
        dispute(field, disputed));
  }

  private static @Nullable ShownDispute dispute(ServiceItem.Field field, List<Dispute> disputed) {
    return disputed.stream()
        .filter(each -> each.field().equals(field.name()))
        .findFirst()
        .map(d ->
            new ShownDispute(
                field.sensitive() == null ? d.held() : field.sensitive().mask(d.held()),
                d.explanation(),
                d.file() != null,
                d.at()))
        .orElse(null);
  }

  private String words(ServiceItem item, ServiceItem.Field field, Object value) {
    if (field.widget().equals("division")) return divisions.fullName(String.valueOf(value));
    return FormWords.of(item.form(), field.name(), value);
  }
}
