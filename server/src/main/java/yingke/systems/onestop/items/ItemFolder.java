package yingke.systems.onestop.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The items that come as files: those of the program, or the folder of a district that replaces
 * them ({@code yingke.items}). A wrong file stops the start.
 */
@Component
class ItemFolder {
  private final String pattern;

  ItemFolder(@Value("${yingke.items:}") String folder) {
    this.pattern =
        folder.isBlank() ? "classpath:items/*.yaml" : "file:" + folder.strip() + "/*.yaml";
  }

  /** Those that come with the program. */
  static List<ServiceItem> shipped() {
    return new ItemFolder("").read();
  }

  /** All items of the folder, by id. */
  List<ServiceItem> read() {
    try {
      var items = new ArrayList<ServiceItem>();
      var ids = new HashSet<String>();
      for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        try (var in = file.getInputStream()) {
          var item = ItemFile.read(String.valueOf(file.getFilename()), in);
          if (!ids.add(item.id()))
            throw new IllegalStateException(file.getFilename() + ": id " + item.id() + " twice");
          items.add(item);
        }
      }
      if (items.isEmpty()) throw new IllegalStateException("no items in " + pattern);
      items.sort(Comparator.comparing(ServiceItem::id));
      return List.copyOf(items);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
