package yingke.capability.license;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Persona;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.sql.DemoData;

/** Licenses that the demonstration's people hold before anybody applies for one. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class LicenseDemo implements DemoData {
  private final Licenses licenses;
  private final LicenseStore store;
  private final JsonMapper json;

  LicenseDemo(Licenses licenses, LicenseStore store, JsonMapper json) {
    this.licenses = licenses;
    this.store = store;
    this.json = json;
  }

  /** demo/licenses.yaml. */
  record File(List<Held> licenses) {
    record Held(
        String slug,
        String type,
        @Nullable String person,
        @Nullable String firm,
        String name,
        String code,
        String department,
        LocalDate from,
        Map<String, String> fields) {

      UUID act() {
        return UUID.nameUUIDFromBytes(("demo-license:" + slug).getBytes(StandardCharsets.UTF_8));
      }

      SubjectRef holder() {
        if (firm != null)
          return new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, Persona.firm(firm).toString());
        return new SubjectRef(
            SubjectRef.Kind.PERSON, Persona.person(String.valueOf(person)).toString());
      }

      IssueLicense order() {
        return new IssueLicense(
            act(),
            type,
            "license.demo:" + act(),
            holder(),
            name,
            code,
            department,
            fields,
            from,
            null);
      }
    }
  }

  @Override
  public int order() {
    return 130;
  }

  @Override
  @Transactional
  public void load() {
    for (var held : read().licenses())
      if (store.findByAct(held.act()).isEmpty())
        Callers.as(Caller.system("license"), () -> licenses.issue(held.order()));
  }

  private File read() {
    try (var text = new ClassPathResource("demo/licenses.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      return json.convertValue(tree, File.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
