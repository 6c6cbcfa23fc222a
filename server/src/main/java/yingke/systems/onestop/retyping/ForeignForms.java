package yingke.systems.onestop.retyping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.Items;
import yingke.systems.onestop.items.ServiceItem;

/** The department systems that officers type into. A field that no form has stops the start. */
@Component
class ForeignForms {
  private static final String FOLDER = "onestop/foreign-forms/";

  private final List<ForeignForm> all;

  ForeignForms(Items items) {
    this.all = load();
    for (var form : all)
      for (var id : form.items()) items.find(id).ifPresent(item -> require(form, item));
  }

  Optional<ForeignForm> ofItem(String item) {
    return all.stream().filter(form -> form.items().contains(item)).findFirst();
  }

  List<ForeignForm> list() {
    return all;
  }

  private static void require(ForeignForm form, ServiceItem item) {
    for (var entry : form.fields()) {
      var field = entry.formField();
      if (field != null && item.form().field(field).isEmpty())
        throw new IllegalStateException(
            "foreign-forms/%s.yaml: %s has no field %s".formatted(form.system(), item.id(), field));
    }
  }

  private static List<ForeignForm> load() {
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "*.yaml");
      var forms = new ArrayList<ForeignForm>();
      for (var file : files) {
        var name = String.valueOf(file.getFilename()).replace(".yaml", "");
        forms.add(DataFile.read("foreign-forms/" + name, ForeignForm.class));
      }
      return List.copyOf(forms);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
