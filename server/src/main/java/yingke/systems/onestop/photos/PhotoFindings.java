package yingke.systems.onestop.photos;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.photos.PhotoStore.Row;

/** Keeps what was found and says it in words, to the applicant and to the clerk alike. */
@Component
class PhotoFindings {
  private final PhotoStore store;
  private final PhotoRules rules;
  private final Clock clock;

  PhotoFindings(PhotoStore store, PhotoRules rules, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.clock = clock;
  }

  /** Whether the uploader should be asked until when such a material is valid. */
  boolean expires(ServiceItem.Material material) {
    return rules.kind(material).expires();
  }

  List<PhotoFinding> keep(
      UUID application,
      String material,
      UUID file,
      Set<Finding> found,
      @Nullable LocalDate validUntil) {
    store.save(application, material, file, found, validUntil, clock.instant());
    return found.stream().map(each -> words(material, file, each)).toList();
  }

  /** Of the files that stand for the materials now. */
  List<PhotoFinding> of(UUID application) {
    return store.ofApplication(application).stream().map(this::words).toList();
  }

  private PhotoFinding words(Row row) {
    return words(row.material(), row.file(), Finding.valueOf(row.finding()));
  }

  private PhotoFinding words(String material, UUID file, Finding finding) {
    var words = rules.words(finding);
    return new PhotoFinding(material, file, finding, words.says(), words.asks());
  }
}
