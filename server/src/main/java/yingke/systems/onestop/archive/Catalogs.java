package yingke.systems.onestop.archive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yingke.capability.seal.Documents;
import yingke.capability.seal.OfficialDocument;
import yingke.capability.seal.SealKind;
import yingke.kernel.files.Files;
import yingke.systems.onestop.applications.Application;
import yingke.systems.onestop.items.Items;

/**
 * Numbers volumes and makes what seals a part: an OFD that names the SM3 of the manifest. Its words
 * name no other SM3, or another list could be put in the manifest's place.
 */
@Component
class Catalogs {
  private static final int ROWS = 400; // of the printed catalog; the manifest has all

  /** What stands before the manifest's SM3, and never before it. */
  static final String DIGEST = "摘要为：";

  private final Items items;
  private final ArchiveRules rules;
  private final Documents documents;
  private final Files files;
  private final Clock clock;

  Catalogs(Items items, ArchiveRules rules, Documents documents, Files files, Clock clock) {
    this.items = items;
    this.rules = rules;
    this.documents = documents;
    this.files = files;
    this.clock = clock;
  }

  Volume describe(Application a) {
    var item = items.at(a.item(), a.itemVersion());
    var ended = LocalDate.ofInstant(Objects.requireNonNull(a.concludedAt()), clock.getZone());
    var retention = rules.of(item.type().code());
    var number =
        "%s-%d-%s-%s".formatted(a.department(), ended.getYear(), retention.code(), a.number());
    return new Volume(a, item, number, ended, retention);
  }

  /**
   * What a seal says.
   *
   * @param act tells one seal of a volume from another
   * @param says what part of which volume it is
   * @param what the files are of
   */
  private record Words(String act, String title, String number, String says, String what) {}

  /** 卷内目录 of a package; the caller closes it. */
  InputStream ofPackage(Volume volume, List<Packing.Entry> entries, String manifest) {
    var says =
        "办件 %s，%s 办结，保管期限%s。"
            .formatted(subject(volume), volume.ended(), volume.retention().title());
    var words = new Words("archive", "卷内目录", volume.number(), says, "本卷");
    return seal(volume, words, entries, manifest);
  }

  /** 卷内目录 of an addendum; the caller closes it. */
  InputStream ofAddendum(Volume volume, int part, List<Packing.Entry> entries, String manifest) {
    var number = Addendum.number(volume.number(), part);
    var says =
        "办件 %s 归档以后形成的文件，第 %d 次补充，接在 %s 之后。"
            .formatted(subject(volume), part, Addendum.number(volume.number(), part - 1));
    var words = new Words("archive-addendum:" + part, "补充件目录", number, says, "本次补充");
    return seal(volume, words, entries, manifest);
  }

  /** 卷内备考表: how many addenda a package has up to that one; the caller closes it. */
  InputStream ofVolume(Volume volume, int part, List<Packing.Entry> entries, String manifest) {
    var says = "办件 %s 的归档包，截至 %s 补充 %d 次。".formatted(subject(volume), LocalDate.now(clock), part);
    var words = new Words("archive-cover:" + part, "卷内备考表", volume.number(), says, "归档包和各次补充");
    return seal(volume, words, entries, manifest);
  }

  private InputStream seal(
      Volume volume, Words words, List<Packing.Entry> entries, String manifest) {
    var a = volume.application();
    return files.open(
        documents.make(
            new OfficialDocument(
                UUID.nameUUIDFromBytes(
                    (words.act() + ":" + a.id()).getBytes(StandardCharsets.UTF_8)),
                a.department(),
                SealKind.OFFICIAL,
                words.title(),
                words.number(),
                "",
                List.of(
                    words.says(),
                    "%s共 %d 个文件，逐个列在 %s 中，其 SM3 %s"
                        .formatted(words.what(), entries.size(), Packing.MANIFEST, DIGEST),
                    manifest),
                rows(entries),
                LocalDate.now(clock),
                "办件归档：" + a.number() + "，依据《国务院关于在线政务服务的若干规定》第十二条",
                a.applicant())));
  }

  private static String subject(Volume volume) {
    return volume.application().number() + "（" + volume.item().name() + "）";
  }

  private static List<List<String>> rows(List<Packing.Entry> entries) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "文件", "字节"));
    for (var entry : entries)
      if (rows.size() <= ROWS)
        rows.add(
            List.of(String.valueOf(rows.size()), entry.title(), String.valueOf(entry.bytes())));
    return rows;
  }
}
