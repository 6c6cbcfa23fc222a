package yingke.capability.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/**
 * The catalogs that come with the program, read together and without a database: two modules that
 * take the same resource code are told before anything starts, both named.
 */
class ShippedCatalogsTest {
  @Test
  void everyResourceHasACodeOfItsOwn() throws IOException {
    var owners = new HashMap<String, String>();
    for (var resource : new CatalogConfiguration().catalog().resources()) {
      var other = owners.putIfAbsent(resource.code(), resource.id());
      assertThat(other).as("also has " + resource.code() + ": " + resource.id()).isNull();
    }
    assertThat(owners).hasSizeGreaterThan(20);
  }

  @Test
  void noTableIsDeclaredTwiceAndNoNameIsTaken() throws IOException {
    var names = new HashSet<String>();
    var tables = new HashSet<String>();
    for (var resource : new CatalogConfiguration().catalog().resources()) {
      assertThat(names.add(resource.name())).as(resource.name()).isTrue();
      for (var table : resource.tables())
        assertThat(tables.add(resource.module() + "." + table))
            .as(resource.module() + "." + table)
            .isTrue();
    }
  }
}
