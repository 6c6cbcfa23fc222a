package yingke.systems.onestop.photos;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.kernel.files.Files;
import yingke.kernel.files.StoredFile;
import yingke.systems.onestop.items.ServiceItem;
import yingke.systems.onestop.photos.PhotoRules.Kind;
import yingke.systems.onestop.photos.PhotoRules.Limits;

/** Looks at one file of a material. */
@Component
class PhotoCheck {
  private static final String PDF = "application/pdf";

  private final Files files;
  private final PhotoRules rules;
  private final Clock clock;

  PhotoCheck(Files files, PhotoRules rules, Clock clock) {
    this.files = files;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What may be wrong, most important first.
   *
   * @param material as the item describes it
   * @param all files of the material, for the count of its pages
   * @param validUntil as the uploader read it, null when nobody was asked
   */
  Set<Finding> look(
      ServiceItem.Material material,
      StoredFile file,
      List<UUID> all,
      @Nullable LocalDate validUntil) {
    var today = LocalDate.now(clock);
    var kind = rules.kind(material);
    var found = EnumSet.noneOf(Finding.class);
    try {
      if (file.mediaType().startsWith("image/")) found.addAll(picture(file, kind, rules.on(today)));
      if (kind.pages() != null && pages(all) < kind.pages()) found.add(Finding.PAGES);
    } catch (IOException broken) {
      found.add(Finding.UNREADABLE);
    }
    if (validUntil != null && validUntil.isBefore(today)) found.add(Finding.EXPIRED);
    return found;
  }

  private Set<Finding> picture(StoredFile file, Kind kind, Limits limits) throws IOException {
    Picture picture;
    try (var content = files.open(file.id())) {
      picture = Picture.of(content);
    }
    var found = EnumSet.noneOf(Finding.class);
    if (Math.min(picture.width(), picture.height()) < limits.shortSide()) found.add(Finding.SMALL);
    if (picture.ratio() < kind.least() || picture.ratio() > kind.most()) found.add(Finding.SHAPE);
    if (picture.brightness() < limits.brightness()) found.add(Finding.DARK);
    else if (picture.contrast() < limits.contrast()) found.add(Finding.BLANK);
    else if (picture.sharpness() < limits.sharpness()) found.add(Finding.BLURRED);
    if (kind.page() && picture.edges() > limits.edges()) found.add(Finding.CUT_OFF);
    return found;
  }

  /** A picture is a page; what cannot be counted is taken to be whole. */
  private int pages(List<UUID> all) throws IOException {
    var counts = new ArrayList<Integer>();
    for (var id : all) {
      var file = files.get(id);
      if (!file.mediaType().equals(PDF)) counts.add(file.mediaType().startsWith("image/") ? 1 : 99);
      else
        try (var content = files.open(id)) {
          counts.add(PdfPages.count(content).orElse(99));
        }
    }
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
