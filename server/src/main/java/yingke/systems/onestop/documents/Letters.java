package yingke.systems.onestop.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.events.Told;
import yingke.systems.onestop.events.Words;
import yingke.systems.onestop.items.Items;

/** Which document an action calls for; {@code onestop/documents.yaml}. */
@Component
class Letters {
  private final File file;
  private final Items items;

  Letters(Items items) {
    this.items = items;
    this.file = DataFile.read("documents", File.class);
    for (var letter : file.documents()) letter.paragraphs().forEach(Words::require);
  }

  /**
   * The file.
   *
   * @param organs how 文号 call the departments
   */
  record File(Map<String, String> organs, List<Letter> documents) {}

  /** The one that an event calls for; empty when it calls for none. */
  Optional<Letter> find(Told told) {
    var item = items.at(told.application().item(), told.application().itemVersion());
    var fitting =
        file.documents().stream().filter(l -> l.isFor(told.action(), told.kind())).toList();
    return fitting.stream()
        .filter(letter -> letter.isForProcedure(item.procedure()))
        .findFirst()
        .or(() -> fitting.stream().filter(l -> l.isForType(item.type().code())).findFirst())
        .or(() -> fitting.stream().filter(Letter::isForAll).findFirst());
  }

  /** “黄市监”; the fallback where nobody has settled on a short word yet. */
  String organ(String department, String otherwise) {
    return file.organs().getOrDefault(department, otherwise);
  }
}
