package yingke.systems.onestop.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;

/** The materials that invented applicants hand in: a drawing that says that it is none. */
@Component
@ConditionalOnProperty(name = "yingke.mode", havingValue = "demo")
class Papers {
  private static final Map<String, List<String>> ASKED =
      Map.of(
          "food-bulk-sale", List.of("layout", "safety-rules"),
          "public-place-health", List.of("floor-plan", "hygiene-rules"),
          "tobacco-retail", List.of("site"),
          "fire-safety", List.of("plan", "layout"),
          "pesticide", List.of("training", "layout", "rules"),
          "sole-trader-deregistration", List.of("promise"));
  private static final int MOST_BYTES = 1 << 20;

  private final Files files;
  private final byte[] picture;

  Papers(Files files) throws IOException {
    this.files = files;
    this.picture = new ClassPathResource("demo/material.png").getContentAsByteArray();
  }

  /** All materials of an item that nothing waives, as the caller's own files. */
  Map<String, List<UUID>> all(String name, String item) {
    var all = new LinkedHashMap<String, List<UUID>>();
    for (var material : ASKED.getOrDefault(item, List.of()))
      all.put(material, List.of(one(name, material)));
    return all;
  }

  UUID one(String name, String material) {
    var command = Deeds.named(name + ":" + material);
    return files.store(new ByteArrayInputStream(picture), "演示材料.png", MOST_BYTES, command).id();
  }

  /** The one that clerks find unreadable; empty for items without materials. */
  static String first(String item) {
    return ASKED.containsKey(item) ? ASKED.getOrDefault(item, List.of()).getFirst() : "";
  }
}
