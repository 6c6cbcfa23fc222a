package yingke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints an outcome, keeps it under bench/results, and renews its part of docs/benchmarks.md. */
record Report(Path home) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  void add(Outcome outcome) throws IOException {
    System.out.println(table(outcome));
    var results = Files.createDirectories(home.resolve("bench/results"));
    Files.writeString(
        results.resolve(outcome.name() + ".json"), JSON.writeValueAsString(json(outcome)) + "\n");
    var page = home.resolve("docs/benchmarks.md");
    if (Files.exists(page)) Files.writeString(page, renewed(Files.readString(page), outcome));
  }

  private static Map<String, Object> json(Outcome outcome) {
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
    return json;
  }

  private static String table(Outcome outcome) {
    var ours = outcome.contenders().values().iterator().next();
    var rows =
        outcome.contenders().entrySet().stream()
            .map(row ->
                "| %s | %.1f | %.2f |".formatted(row.getKey(), row.getValue(), ours / row.getValue()))
            .collect(Collectors.joining("\n"));
    return """
    | | %s (median) | ours against it |
    |---|--:|--:|
    %s

    %s
    """
        .formatted(
            outcome.unit(),
            rows,
            outcome.goals().stream().map(goal -> "- " + goal).collect(Collectors.joining("\n"))
                + outcome.notes().stream().map(note -> "\n- " + note).collect(Collectors.joining()));
  }

  private static String renewed(String page, Outcome outcome) {
    var part =
        "<!-- %1$s -->\n%2$s, %3$s\n\n%4$s<!-- /%1$s -->"
            .formatted(outcome.name(), LocalDate.now(), Machine.words(), table(outcome));
    var marks =
        Pattern.compile(
            "<!-- %1$s -->.*<!-- /%1$s -->".formatted(outcome.name()), Pattern.DOTALL);
    return marks.matcher(page).replaceFirst(Matcher.quoteReplacement(part));
  }
}
