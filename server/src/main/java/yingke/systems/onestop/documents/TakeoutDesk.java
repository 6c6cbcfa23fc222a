package yingke.systems.onestop.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.capability.license.Licenses;
import yingke.capability.license.Wallet;
import yingke.kernel.audit.Audit;
import yingke.kernel.files.Files;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.systems.onestop.applications.ApplicationStore;
import yingke.systems.onestop.views.ApplicationView;
import yingke.systems.onestop.views.ApplicationViews;

/** Puts everything of one application together for its applicant. */
@Service
class TakeoutDesk {
  private final ApplicationStore applications;
  private final ApplicationViews views;
  private final DocumentStore documents;
  private final Files files;
  private final Licenses licenses;
  private final Wallet wallet;
  private final Audit audit;

  TakeoutDesk(
      ApplicationStore applications,
      ApplicationViews views,
      DocumentStore documents,
      Files files,
      Licenses licenses,
      Wallet wallet,
      Audit audit) {
    this.applications = applications;
    this.views = views;
    this.documents = documents;
    this.files = files;
    this.licenses = licenses;
    this.wallet = wallet;
    this.audit = audit;
  }

  /**
   * @return what the file is called; ASCII, since some unpackers of old phones know nothing else
   */
  @PreAuthorize("hasAuthority('onestop.application.own')")
  @Transactional
  String write(UUID id, OutputStream out) throws IOException {
    var own =
        applications
            .findOwn(id, Callers.current())
            .orElseThrow(() -> new NotFound("没有找到这份申请，它可能已被删除，或者不属于您；请到“我的办件”里看看"));
    audit.record(
        "onestop.application.own", "application:" + own.number(), Map.of("act", "takeout"));
    var view = views.of(own);
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    put(zip, "申请内容.txt", text(view));
    for (var material : view.materials()) {
      int n = 0;
      for (var file : material.files())
        put(zip, "材料/%s-%d-%s".formatted(safe(material.name()), ++n, safe(file.name())), file.id());
    }
    int n = 0;
    for (var made : documents.ofApplication(id))
      put(
          zip,
          "文书/%02d-%s-%s.ofd".formatted(++n, safe(made.title()), safe(made.number())),
          made.file());
    var license = licenses.findByMatter(own.matter());
    if (license.isPresent()) {
      var answer = wallet.file(own.applicant(), license.get().id()).getBody();
      if (answer != null)
        try (var in = answer.getInputStream()) {
          put(zip, "证照/%s.ofd".formatted(safe(license.get().typeName())), in);
        }
    }
    zip.finish();
    return own.number() + ".zip";
  }

  /** Lines that anybody can read anywhere, sensitive values as the screen shows them. */
  private static String text(ApplicationView view) {
    var fields =
        view.fields().stream()
            .filter(field -> view.values().containsKey(field.name()))
            .map(field -> field.title() + "：" + words(view.values().get(field.name())))
            .collect(Collectors.joining("\r\n"));
    var decided = view.decision();
    return """
    事项：%s
    编号：%s
    承办：%s
    申请人：%s
    状态：%s

    填写的内容
    %s
    %s\
    """
        .formatted(
            view.item().name(),
            view.number(),
            view.item().departmentName(),
            view.applicantName(),
            view.stateTitle(),
            fields,
            decided == null ? "" : "\r\n决定：" + decided.explanation());
  }

  private static String words(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Boolean yes -> yes ? "是" : "否";
      case List<?> list -> list.stream().map(TakeoutDesk::words).collect(Collectors.joining("、"));
      case Map<?, ?> line ->
          line.values().stream().map(TakeoutDesk::words).collect(Collectors.joining("，"));
      default -> String.valueOf(value);
    };
  }

  private void put(ZipOutputStream zip, String name, UUID file) throws IOException {
    try (var in = files.open(file)) {
      put(zip, name, in);
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, String name, InputStream in) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    in.transferTo(zip);
    zip.closeEntry();
  }

  /** No folder may be climbed out of, and no name may be one that a file system refuses. */
  private static String safe(String name) {
    return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
  }
}
