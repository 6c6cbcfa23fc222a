package yingke.systems.onestop.retyping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.division.Divisions;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** What an application holds, in the order and the writing of another system. */
@Component
class ForeignFields {
  private final Items items;
  private final Divisions divisions;
  private final Clock clock;

  ForeignFields(Items items, Divisions divisions, Clock clock) {
    this.items = items;
    this.divisions = divisions;
    this.clock = clock;
  }

  /** All fields, sensitive ones masked. */
  List<RetypingView.Line> lines(Application a, ForeignForm form) {
    var item = items.at(a.item(), a.itemVersion());
    var lines = new ArrayList<RetypingView.Line>();
    for (var entry : form.fields()) {
      var sensitive = sensitive(item, entry);
      var value = value(a, entry);
      var shown = sensitive == null || value.isEmpty() ? value : sensitive.mask(value);
      lines.add(
          new RetypingView.Line(
              lines.size(), entry.label(), shown, sensitive != null && !value.isEmpty()));
    }
    return lines;
  }

  private static ServiceItem.@Nullable Sensitive sensitive(
      ServiceItem item, ForeignForm.Entry entry) {
    var field = entry.formField();
    return field == null
        ? null
        : item.form().field(field).map(ServiceItem.Field::sensitive).orElse(null);
  }

  /** As the other system wants it, in the clear. */
  String value(Application a, ForeignForm.Entry entry) {
    var field = entry.formField();
    if (field == null)
      return switch (entry.source()) {
        case "applicant.name" -> a.applicantName();
        case "application.number" -> a.number();
        case "application.submitted" ->
            a.submittedAt() == null
                ? ""
                : formatted(entry, LocalDate.ofInstant(a.submittedAt(), clock.getZone()));
        default -> throw new IllegalStateException("unknown source " + entry.source());
      };
    var value = a.content().values().get(field);
    return value == null ? "" : formatted(entry, value);
  }

  private String formatted(ForeignForm.Entry entry, Object value) {
    var text =
        value instanceof List<?> list
            ? String.join("、", list.stream().map(String::valueOf).toList())
            : String.valueOf(value);
    if (entry.format() == null) return text;
    return entry.format() == ForeignForm.Format.DIVISION_NAME
        ? divisions.fullName(text)
        : entry.format().of(text);
  }
}
