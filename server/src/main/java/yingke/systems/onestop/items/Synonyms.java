package yingke.systems.onestop.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** How people say it and what the guides call it ({@code search/synonyms.yaml}). */
@Component
class Synonyms {
  /** 七十岁, 70 周岁, 72岁: somebody's age in a question. */
  private static final Pattern AGE =
      Pattern.compile("(\\d{2,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|一百)多?周?岁");

  private static final String DIGITS = "一二三四五六七八九";

  /** The age from which people are called old, Elderly Protection Law Art. 2. */
  private static final int OLD = 60;

  private final List<String> stopWords;
  private final List<Group> groups;

  private record Group(List<String> says, List<String> means) {}

  private record Words(List<String> stopWords, List<Group> groups) {}

  Synonyms() {
    try (var in = new ClassPathResource("search/synonyms.yaml").getInputStream()) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      var words = JsonMapper.builder().build().convertValue(yaml, Words.class);
      this.stopWords =
          words.stopWords().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList();
      this.groups = words.groups();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of the guides that a question means. */
  List<String> meanings(String question) {
    var text = question.toLowerCase(Locale.ROOT);
    var meant = new ArrayList<String>();
    var age = AGE.matcher(text);
    while (age.find()) if (number(age.group(1)) >= OLD) meant.add("老年人");
    for (var group : groups)
      if (group.says().stream().anyMatch(text::contains)) meant.addAll(group.means());
    return meant.stream().distinct().toList();
  }

  /** The question's stretches of text that say something. */
  List<String> stretches(String question) {
    var text = question.toLowerCase(Locale.ROOT);
    for (var stop : stopWords) text = text.replace(stop, " ");
    return List.of(text.strip().split("[^\\p{IsHan}\\p{IsAlphabetic}\\p{IsDigit}]+"));
  }

  private static int number(String written) {
    if (written.equals("一百")) return 100;
    if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
    var ten = written.indexOf('十');
    var tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0)) + 1;
    var ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }
}
