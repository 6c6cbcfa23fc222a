package yingke.systems.onestop.photos;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yingke.systems.onestop.events.DataFile;
import yingke.systems.onestop.items.ServiceItem;

/** What is looked for, where it begins to count, and the words; {@code onestop/photos.yaml}. */
@Component
class PhotoRules {
  private final File file = DataFile.read("photos", File.class);
  private final Map<Finding, Words> words = new EnumMap<>(Finding.class);

  PhotoRules() {
    for (var each : file.words()) words.put(each.finding(), each);
    for (var finding : Finding.values())
      if (!words.containsKey(finding))
        throw new IllegalStateException("photos.yaml has no words for " + finding);
  }

  record File(List<Limits> limits, List<Kind> kinds, List<Words> words) {}

  /**
   * Thresholds that hold from a day on.
   *
   * @param shortSide pixels, at least
   * @param brightness see {@link Picture}; less is dark
   * @param contrast less is blank
   * @param sharpness less is blurred
   * @param edges more is cut off
   */
  record Limits(
      LocalDate from,
      int shortSide,
      int brightness,
      int contrast,
      double sharpness,
      double edges,
      String check,
      String source) {}

  /**
   * What a material looks like, by its name.
   *
   * @param match part of the name; the first kind that matches counts, the last matches all
   * @param page whether it is a page or card whose edges must be seen
   * @param least long side by short side at least
   * @param most and at most
   * @param pages at least so many, over all its files
   * @param expires whether the uploader is asked until when it is valid
   */
  record Kind(
      String match,
      boolean page,
      double least,
      double most,
      @Nullable Integer pages,
      boolean expires) {
    /** What the item itself says of its material goes before what its name suggests. */
    Kind of(ServiceItem.Material material) {
      return new Kind(
          match,
          page,
          least,
          most,
          material.pages() == null ? pages : material.pages(),
          material.expires() == null ? expires : material.expires());
    }
  }

  /**
   * In plain words.
   *
   * @param says to the applicant
   * @param asks in a supplement notice
   */
  record Words(Finding finding, String says, String asks) {}

  Limits on(LocalDate day) {
    return file.limits().stream()
        .filter(limits -> !limits.from().isAfter(day))
        .max(Comparator.comparing(Limits::from))
        .orElseThrow(() -> new IllegalStateException("no photo limits hold on " + day));
  }

  Kind kind(ServiceItem.Material material) {
    return file.kinds().stream()
        .filter(kind -> material.name().matches(".*(" + kind.match() + ").*"))
        .findFirst()
        .map(kind -> kind.of(material))
        .orElseThrow(() -> new IllegalStateException("no kind for " + material.name()));
  }

  Words words(Finding finding) {
    var found = words.get(finding);
    if (found == null) throw new IllegalStateException("no words for " + finding);
    return found;
  }
}
