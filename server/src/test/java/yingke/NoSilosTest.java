package yingke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import yingke.capability.catalog.Catalog;
import yingke.capability.catalog.DataAccess;
import yingke.capability.catalog.ReadRefused;
import yingke.capability.catalog.Resource;
import yingke.capability.catalog.Resource.Sharing;
import yingke.kernel.identity.Caller;
import yingke.kernel.identity.Callers;
import yingke.kernel.identity.Scope;
import yingke.kernel.identity.SubjectRef;
import yingke.kernel.identity.SubjectRef.Kind;
import yingke.kernel.organization.Organization;

/**
 * The plan's first promise, 信息孤岛全打通: every table of a capability or system is declared in the
 * catalog, and what is declared can be shared through a grant or cites the article that forbids it.
 * Kernel modules are exempt.
 */
@YingkeTest
class NoSilosTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path KERNEL = Path.of("src/main/java/yingke/kernel");

  private final Catalog catalog;
  private final DataAccess access;
  private final Organization organization;
  private final JdbcClient db;

  NoSilosTest(Catalog catalog, DataAccess access, Organization organization, JdbcClient db) {
    this.catalog = catalog;
    this.access = access;
    this.organization = organization;
    this.db = db;
  }

  @Test
  void everyTableIsDeclaredInTheCatalogOrInternalWithAReason() throws IOException {
    var silos = new ArrayList<String>();
    for (var module : modules()) {
      var declared = new HashMap<String, Integer>();
      for (var resource : catalog.resources())
        if (resource.module().equals(module))
          for (var table : resource.tables()) declared.merge(table, 1, Integer::sum);
      for (var table : catalog.internalTables(module).keySet())
        declared.merge(table, 1, Integer::sum);
      var tables = tables(module);
      for (var table : tables)
        if (!declared.containsKey(table))
          silos.add(
              "%s.%s: declare it in catalog/%s.yaml, as a resource or internal with a reason"
                  .formatted(module, table, module));
      for (var table : declared.keySet())
        if (!tables.contains(table))
          silos.add("catalog/%s.yaml declares %s, which does not exist".formatted(module, table));
    }
    assertThat(silos).isEmpty();
  }

  @Test
  void everyResourceHasAProviderThatExists() {
    assertThat(catalog.resources())
        .isNotEmpty()
        .allSatisfy(resource ->
            assertThat(organization.findDepartment(resource.provider()))
                .as(resource.id() + " is provided by " + resource.provider())
                .isPresent());
  }

  @Test
  void everyResourceCanBeSharedOrSaysWhichArticleForbidsIt() {
    var seen = new HashMap<Sharing, Integer>();
    for (var resource : catalog.resources()) {
      seen.merge(resource.sharing(), 1, Integer::sum);
      var reader = "silo" + Math.abs(UUID.randomUUID().hashCode());
      grant(resource, reader);
      if (resource.sharing() == Sharing.NONE)
        assertThatThrownBy(() -> read(resource, reader))
            .as(resource.id())
            .isInstanceOf(ReadRefused.class)
            .hasMessageContaining(resource.basis());
      else assertThat(read(resource, reader)).as(resource.id()).isEqualTo("shared");
    }
    assertThat(seen).containsKeys(Sharing.values());
  }

  private String read(Resource resource, String reader) {
    var about = new SubjectRef(Kind.PERSON, UUID.randomUUID().toString());
    var caller =
        new Caller(
            "silo",
            "silo",
            new SubjectRef(Kind.SYSTEM, "silo"),
            null,
            Set.of(),
            List.of(),
            Scope.OWN);
    return Callers.as(
        caller, () -> access.read(resource.id(), reader + ".test:1", about, () -> "shared"));
  }

  private void grant(Resource resource, String reader) {
    db.sql(
            """
            insert into catalog.access_grant
              (id, resource, reader, purpose, title, basis, valid_from, from_file)
            values (gen_random_uuid(), :resource, :reader, :purpose, '试验', '《试验办法》第一条',
                    '2026-01-01', false)
            """)
        .param("resource", resource.id())
        .param("reader", reader)
        .param("purpose", reader + ".test:")
        .update();
  }

  private Set<String> tables(String schema) {
    return new TreeSet<>(
        db.sql(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = ? and c.relkind in ('r', 'p') and not c.relispartition
                  and c.relname not like 'flyway_%'
                """)
            .param(schema)
            .query(String.class)
            .list());
  }

  private static List<String> modules() throws IOException {
    try (var folders = Files.list(MIGRATIONS)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(module -> !module.startsWith("__") && Files.notExists(KERNEL.resolve(module)))
          .sorted()
          .toList();
    }
  }
}
