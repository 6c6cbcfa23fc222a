package yingke.systems.onestop.items;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import yingke.kernel.web.NotFound;

/** All published service items, read once at start; a wrong file stops the start. */
@Component
public class Items {
  private final List<ServiceItem> all;

  Items() {
    this.all = load();
  }

  /** The newest version of every item, by id. */
  public List<ServiceItem> list() {
    return all;
  }

  /** The item of that id, if there is one. */
  public Optional<ServiceItem> find(String id) {
    return all.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** The item of that id. Throws {@link NotFound} with a sentence for the applicant. */
  public ServiceItem get(String id) {
    return find(id).orElseThrow(() -> new NotFound("没有找到这个事项，它可能已经下线，请重新搜索"));
  }

  /**
   * One version of an item, as the applications that were begun under it go on with it. Throws
   * {@link NotFound} when there never was such a version.
   */
  public ServiceItem at(String id, int version) {
    return find(id)
        .filter(item -> item.version() == version)
        .orElseThrow(() -> new NotFound("没有找到事项的这个版本，请从办件列表重新打开"));
  }

  private static List<ServiceItem> load() {
    try {
      var files = new PathMatchingResourcePatternResolver().getResources("classpath:items/*.yaml");
      var items = new ArrayList<ServiceItem>();
      var ids = new HashSet<String>();
      for (var file : files) {
        try (var in = file.getInputStream()) {
          var item = ItemFile.read(String.valueOf(file.getFilename()), in);
          if (!ids.add(item.id()))
            throw new IllegalStateException(file.getFilename() + ": id " + item.id() + " twice");
          items.add(item);
        }
      }
      items.sort(Comparator.comparing(ServiceItem::id));
      return List.copyOf(items);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
