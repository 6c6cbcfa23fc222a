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

/** Numbers volumes and makes their 卷内目录: a sealed OFD that names the SM3 of the manifest. */
@Component
class Catalogs {
  private static final int ROWS = 400; // of the printed catalog; the manifest has all

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

  /** The sealed catalog; the caller closes it. */
  InputStream seal(Volume volume, List<Packing.Entry> entries, String manifest) {
    var a = volume.application();
    return files.open(
        documents.make(
            new OfficialDocument(
                UUID.nameUUIDFromBytes(("archive:" + a.id()).getBytes(StandardCharsets.UTF_8)),
                a.department(),
                SealKind.OFFICIAL,
                "卷内目录",
                volume.number(),
                "",
                says(volume, entries.size(), manifest),
                rows(entries),
                LocalDate.now(clock),
                "办件归档：" + a.number() + "，依据《国务院关于在线政务服务的若干规定》第十二条",
                a.applicant())));
  }

  private static List<String> says(Volume volume, int files, String manifest) {
    var subject = volume.application().number() + "（" + volume.item().name() + "）";
    return List.of(
        "办件 " + subject + "，" + volume.ended() + " 办结，保管期限" + volume.retention().title() + "。",
        "本卷共 " + files + " 个文件，逐个列在 " + Packing.MANIFEST + " 中，其 SM3 摘要为：",
        manifest);
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
