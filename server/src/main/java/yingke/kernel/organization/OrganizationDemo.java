package yingke.kernel.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;
import yingke.kernel.division.Division;
import yingke.kernel.division.Divisions;
import yingke.kernel.sql.DemoData;

/** The departments that the plan names, the fourteen towns, and invented people in them. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class OrganizationDemo implements DemoData {
  private static final String DISTRICT = "341003000000";
  private static final int TOWNS_FROM = 16;

  private final OrganizationStore store;
  private final Divisions divisions;
  private final JsonMapper json;

  OrganizationDemo(OrganizationStore store, Divisions divisions, JsonMapper json) {
    this.store = store;
    this.divisions = divisions;
    this.json = json;
  }

  /** demo/organization.yaml. */
  record File(List<Bureau> departments, List<Bureau> others, List<Staff> staff) {
    /**
     * @param number never another's, nor changed: data of an older version keep their credit codes
     */
    record Bureau(String id, String name, int number) {}
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  @Transactional
  public void load() {
    var file = read();
    for (var bureau : file.departments()) store.keep(bureau(bureau));
    int number = TOWNS_FROM;
    for (var town : divisions.children(DISTRICT))
      if (!town.prefix().endsWith("400")) // the scenic area has a committee of the city's own
      store.keep(town(town, number++));
    for (var bureau : file.others()) store.keep(bureau(bureau));
    file.staff().forEach(store::keep);
  }

  private static Department bureau(File.Bureau bureau) {
    return new Department(
        bureau.id(),
        DemoCreditCodes.organ(bureau.number()),
        bureau.name(),
        DISTRICT,
        null,
        null,
        null);
  }

  private static Department town(Division town, int number) {
    return new Department(
        "town-" + town.prefix(),
        DemoCreditCodes.organ(number),
        town.name() + "人民政府",
        town.code(),
        "office",
        null,
        null);
  }

  private File read() {
    try (var text = new ClassPathResource("demo/organization.yaml").getInputStream()) {
      var tree = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(text);
      return json.convertValue(tree, File.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
