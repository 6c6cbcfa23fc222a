package yingke.kernel.identity;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.organization.Organization;
import yingke.kernel.sql.DemoData;
import yingke.kernel.web.NotFound;

/** The accounts of the demonstration; there are none in production. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Personas implements DemoData {
  private final Persona.File file;
  private final IdentityStore store;
  private final Organization organization;
  private final Clock clock;

  Personas(IdentityStore store, Organization organization, JsonMapper json, Clock clock)
      throws IOException {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
    try (var text = new ClassPathResource("demo/identity.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      this.file = json.convertValue(tree, Persona.File.class);
    }
  }

  List<Persona> all() {
    return file.personas();
  }

  /**
   * The account of a persona, or of a member of staff who is not among them: the list stays short,
   * and every desk of the district can be sat at all the same.
   */
  @Transactional
  public UUID account(String id) {
    var persona = all().stream().filter(each -> each.id().equals(id)).findFirst();
    if (persona.isPresent()) return persona.get().account();
    var officer =
        organization.findStaff(id).orElseThrow(() -> new NotFound("没有编号为 " + id + " 的演示人物"));
    var account = Persona.account(id);
    var subject = new SubjectRef(SubjectRef.Kind.STAFF, id);
    store.insert(Account.of(account, id, subject, officer.name(), clock.instant()));
    return account;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  @Transactional
  public void load() {
    var names =
        Objects.requireNonNull(file.firms()).stream()
            .collect(Collectors.toMap(Persona.DemoFirm::id, Persona.DemoFirm::name));
    for (var persona : all()) {
      store.insert(
          Account.of(
              persona.account(), persona.id(), persona.subject(), persona.name(), clock.instant()));
      for (var firm : persona.firms())
        store.grant(
            persona.account(),
            new Firm(Persona.firm(firm).toString(), Objects.requireNonNull(names.get(firm))),
            LocalDate.of(2024, 1, 1));
    }
  }
}
