package yingke.kernel.calendar;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads the years that come with the program, unless somebody has loaded them before. */
@Component
class ShippedYears {
  private final YearStore years;
  private final JsonMapper json;
  private final Clock clock;
  private final TransactionTemplate transaction;

  ShippedYears(YearStore years, JsonMapper json, Clock clock, TransactionTemplate transaction) {
    this.years = years;
    this.json = json;
    this.clock = clock;
    this.transaction = transaction;
  }

  @PostConstruct
  void load() throws IOException {
    var files = "classpath:calendar/holiday_*.json";
    for (var file : new PathMatchingResourcePatternResolver().getResources(files)) load(file);
  }

  private void load(Resource file) throws IOException {
    try (var text = file.getInputStream()) {
      var year = json.readValue(text, HolidayFile.class);
      if (years.find(year.year()).isPresent()) return;
      transaction.executeWithoutResult(
          t -> years.replace(year.checked(year.year()), "system:calendar", clock.instant()));
    }
  }
}
