package yingke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints an outcome, keeps it under bench/results, and renews its part of docs/benchmarks.md. */
record Report(Path home, String versions) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  void add(Outcome outcome) throws IOException {
    System.out.println(table(outcome));
    var results = Files.createDirectories(home.resolve("bench/results"));
    Files.writeString(
        results.resolve(outcome.name() + ".json"), JSON.writeValueAsString(json(outcome)) + "\n");
    var page = home.resolve("docs/benchmarks.md");
    Files.writeString(page, renewed(Files.readString(page), outcome));
  }

  private Map<String, Object> json(Outcome outcome) {
    var json = new LinkedHashMap<String, Object>();
    var ours = outcome.contenders().values().iterator().next();
    json.put("name", outcome.name());
    json.put("unit", outcome.unit());
    json.put("median", ours);
    json.put("contenders", outcome.contenders());
    var ratios = new LinkedHashMap<String, Double>();
    outcome.contenders().forEach((name, figure) -> ratios.put(name, ours / figure));
    json.put("ratios", ratios);
    json.put("goals", outcome.goals());
    json.put("met", outcome.goals().stream().allMatch(Goal::met));
    json.put("date", LocalDate.now().toString());
    json.put("machine", Machine.words());
    json.put("versions", versions);
    return json;
  }

  private static String table(Outcome outcome) {
    var ours = outcome.contenders().values().iterator().next();
    var rows =
        outcome.contenders().entrySet().stream()
            .map(row -> row(row.getKey(), row.getValue(), ours))
            .collect(Collectors.joining("\n"));
    var parts = new ArrayList<String>();
    parts.add(
        "| | %s (median) | ours through it |\n|---|--:|--:|\n%s".formatted(outcome.unit(), rows));
    parts.add(outcome.goals().stream().map(goal -> "- " + goal).collect(Collectors.joining("\n")));
    parts.addAll(outcome.notes());
    return String.join("\n\n", parts) + "\n";
  }

  private static String row(String contender, double figure, double ours) {
    return "| %s | %.1f | %.2f |".formatted(contender, figure, ours / figure);
  }

  /** The page with the outcome between its two marks; a page without them is a mistake. */
  private String renewed(String page, Outcome outcome) {
    var part =
        "<!-- %1$s -->\n%2$s; %3$s; %4$s\n\n%5$s<!-- /%1$s -->"
            .formatted(outcome.name(), LocalDate.now(), Machine.words(), versions, table(outcome));
    var marks =
        Pattern.compile("<!-- %1$s -->.*<!-- /%1$s -->".formatted(outcome.name()), Pattern.DOTALL);
    var found = marks.matcher(page);
    if (!found.find())
      throw new IllegalStateException("docs/benchmarks.md has no part for " + outcome.name());
    return found.replaceFirst(Matcher.quoteReplacement(part));
  }
}
