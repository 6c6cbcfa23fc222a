package yingke.capability.license;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.sql.DemoData;

/** Licenses that the demonstration's people hold before anybody applies for one. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class LicenseDemo implements DemoData {
  private static final int COPY_DAYS = 30;

  private final Licenses licenses;
  private final Copies copies;
  private final LicenseStore store;
  private final JsonMapper json;
  private final Clock clock;

  LicenseDemo(Licenses licenses, Copies copies, LicenseStore store, JsonMapper json, Clock clock) {
    this.copies = copies;
    this.clock = clock;
    this.licenses = licenses;
    this.store = store;
    this.json = json;
  }

  /** demo/licenses.yaml. */
  record File(List<Held> licenses) {
    /** An annotated copy that its holder made; both in words. */
    record Copied(String purpose, String recipient) {}

    record Held(
        String slug,
        String type,
        @Nullable String person,
        @Nullable String firm,
        String name,
        String code,
        String department,
        @Nullable LocalDate from,
        @Nullable Integer endsInDays,
        Map<String, String> fields,
        @Nullable Copied copy) {

      UUID act() {
        return UUID.nameUUIDFromBytes(("demo-license:" + slug).getBytes(StandardCharsets.UTF_8));
      }

      SubjectRef holder() {
        if (firm != null)
          return new SubjectRef(SubjectRef.Kind.LEGAL_ENTITY, Persona.firm(firm).toString());
        return new SubjectRef(
            SubjectRef.Kind.PERSON, Persona.person(String.valueOf(person)).toString());
      }

      IssueLicense order(LocalDate today) {
        var last = endsInDays == null ? null : today.plusDays(endsInDays);
        return new IssueLicense(
            act(),
            type,
            "license.demo:" + act(),
            holder(),
            name,
            code,
            department,
            fields,
            from != null ? from : today.minusYears(1),
            last);
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
        Callers.as(Caller.system("license"), () -> issue(held));
  }

  private void issue(File.Held held) {
    var today = LocalDate.now(clock);
    var made = licenses.issue(held.order(today));
    if (held.copy() == null) return;
    var by =
        new Caller(
            "system:license", held.name(), held.holder(), null, Set.of(), List.of(), Scope.OWN);
    var order =
        new CopyOrder(
            held.act(),
            made.id(),
            held.copy().purpose(),
            held.copy().recipient(),
            today.plusDays(COPY_DAYS),
            null);
    Callers.as(by, () -> copies.make(held.holder(), order));
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
