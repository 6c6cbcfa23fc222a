package yingke.capability.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Registers every module's resources and the grants that come with the program, at each start. */
@Configuration
class CatalogConfiguration {
  @Bean
  Catalog catalog() throws IOException {
    var files = new ArrayList<CatalogFile>();
    var mistakes = new ArrayList<String>();
    for (var found :
        new PathMatchingResourcePatternResolver().getResources("classpath*:catalog/*.yaml")) {
      var name = String.valueOf(found.getFilename());
      try (var yaml = new InputStreamReader(found.getInputStream(), StandardCharsets.UTF_8)) {
        files.add(CatalogFile.read(name.substring(0, name.length() - 5), yaml, mistakes));
      }
    }
    files.sort(Comparator.comparing(CatalogFile::module));
    return new Catalog(files, mistakes);
  }

  @Bean
  SmartInitializingSingleton grants(Catalog catalog, GrantStore grants, Clock clock) {
    return () -> grants.register(catalog.grants(), clock.instant());
  }
}
