package yingke.capability.registry.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import yingke.capability.registry.Attribute;
import yingke.capability.registry.BaseLibraries;
import yingke.capability.registry.InventedPopulation;
import yingke.capability.registry.LegalEntity;
import yingke.capability.registry.Person;
import yingke.kernel.division.Division;
import yingke.kernel.division.Divisions;
import yingke.kernel.sql.DemoData;

/** Fills the base libraries of the demonstration once: personas, their firms, and neighbors. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class RegistryDemo implements DemoData, InventedPopulation {
  private static final int ORDER = 110;
  private static final String DISTRICT = "341003000000";

  /** The scenic area is counted like a town but nobody is registered there. */
  private static final String SCENIC_AREA = "341003400000";

  private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  private final DemoStore loaded;
  private final BaseLibraries libraries;
  private final Divisions divisions;
  private final JsonMapper json;

  RegistryDemo(DemoStore loaded, BaseLibraries libraries, Divisions divisions, JsonMapper json) {
    this.loaded = loaded;
    this.libraries = libraries;
    this.divisions = divisions;
    this.json = json;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  @Transactional
  public void load() {
    var file = read();
    if (loaded.has(id("person", file.people().getFirst().slug()))) return;
    libraries.putPeople(file.people().stream().map(RegistryDemo::person).toList());
    libraries.putLegalEntities(file.firms().stream().map(f -> firm(f, file.people())).toList());
    var neighbors = neighbors();
    libraries.putPeople(neighbors.people());
    libraries.putLegalEntities(neighbors.firms());
  }

  @Override
  public Neighbors neighbors() {
    var invented = read().invented();
    var district = new InventedDistrict(invented.seed(), homes());
    var people = district.people(invented.people()).toList();
    return new Neighbors(people, district.firms(invented.firms(), people));
  }

  private DemoFile read() {
    try (var yaml = new ClassPathResource("demo/registry.yaml").getInputStream()) {
      var text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return json.convertValue(tree, DemoFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** One home for each village, town by town, so that neighbors in the list live in turn. */
  private List<InventedDistrict.Home> homes() {
    var homes = new ArrayList<InventedDistrict.Home>();
    for (var town : divisions.children(DISTRICT))
      if (!town.code().equals(SCENIC_AREA))
        for (var village : divisions.children(town.code()))
          homes.add(new InventedDistrict.Home(village.code(), address(town, village)));
    return homes;
  }

  /** 和平村村委会 is the office; people live in 和平村. */
  private static String address(Division town, Division village) {
    var place = village.name().replaceAll("(村委会|居委会|生活区)$", "");
    return "黄山区" + town.name() + place;
  }

  private static Person person(DemoFile.NamedPerson p) {
    return new Person(
        id("person", p.slug()).toString(),
        of(p.name(), "police"),
        of(p.idNumber(), "police"),
        of(p.sex(), "police"),
        of(p.born(), "police"),
        of(p.division(), "police"),
        of(p.address(), "police"),
        of(p.phone(), "data"));
  }

  private static LegalEntity firm(DemoFile.NamedFirm f, List<DemoFile.NamedPerson> people) {
    var owner =
        people.stream().filter(p -> p.slug().equals(f.representative())).findFirst().orElseThrow();
    return new LegalEntity(
        id("firm", f.slug()).toString(),
        of(f.uscc(), "market"),
        of(f.name(), "market"),
        of(f.kind(), "market"),
        id("person", owner.slug()).toString(),
        of(owner.name(), "market"),
        of(f.division(), "market"),
        of(f.address(), "market"),
        of(f.businessScope(), "market"),
        f.capitalFen() == null ? null : of(f.capitalFen(), "market"),
        of(f.established(), "market"),
        of(LegalEntity.Status.OPEN, "market"),
        of(f.phone(), "market"),
        false,
        null);
  }

  private static UUID id(String kind, String slug) {
    var name = "demo-" + kind + ":" + slug;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static <T> Attribute<T> of(T value, String department) {
    return new Attribute<>(value, "", department, AS_OF);
  }
}
