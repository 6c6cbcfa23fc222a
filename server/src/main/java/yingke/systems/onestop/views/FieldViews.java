package yingke.systems.onestop.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.identity.Callers;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.applications.Dispute;
import yingke.systems.onestop.applications.DisputeStore;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.views.ApplicationView.DisputeView;
import yingke.systems.onestop.views.ApplicationView.FieldView;

/** The form as the applicant sees it: each value with where it comes from. */
@Component
class FieldViews {
  private final DisputeStore disputes;

  FieldViews(DisputeStore disputes) {
    this.disputes = disputes;
  }

  List<FieldView> of(Application application, ServiceItem item) {
    var disputed = disputes.ofApplication(application.id());
    return item.form().fields().stream()
        .map(field -> view(application, item, field, find(disputed, field.name())))
        .toList();
  }

  /**
   * The values; somebody else's sensitive ones, a representative's say, are masked. What is only a
   * suggestion is not: it can be overtyped, so it has to be whole.
   */
  static Map<String, Object> values(Application application, ServiceItem item) {
    var values = new LinkedHashMap<>(application.content().values());
    for (var field : item.form().fields())
      if (isMasked(application, field) && values.get(field.name()) instanceof String text)
        values.put(field.name(), mask(field, text));
    return values;
  }

  private static FieldView view(
      Application application,
      ServiceItem item,
      ServiceItem.Field field,
      @Nullable DisputeView dispute) {
    var held = application.content().held().get(field.name());
    return new FieldView(
        field.name(),
        item.form().title(field.name()),
        held == null ? null : held.library(),
        held == null ? null : held.source(),
        held == null ? null : held.asOf(),
        application.content().isFact(item.form(), field.name()),
        isMasked(application, field),
        dispute);
  }

  private static boolean isMasked(Application application, ServiceItem.Field field) {
    var held = application.content().held().get(field.name());
    return field.sensitive() != null
        && held != null
        && held.claimed() == null
        && !field.suggest()
        && held.subject() != null
        && !held.subject().equals(Callers.current().subject().id());
  }

  private static String mask(ServiceItem.Field field, String text) {
    return field.sensitive() == null ? text : field.sensitive().mask(text);
  }

  private static @Nullable DisputeView find(List<Dispute> disputes, String field) {
    return disputes.stream()
        .filter(dispute -> dispute.field().equals(field))
        .findFirst()
        .map(d ->
            new DisputeView(
                d.claimed(), d.explanation(), d.advice(), d.correction(), d.file(), d.at()))
        .orElse(null);
  }
}
