package yingke.systems.onestop.publicity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.audit.Audit;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Pace;

/** What everybody may see on notice, and object to; nothing after the last day. */
@Service
class PublicityDesk {
  private static final int MOST = 200;
  private static final int TIMES = 10;
  private static final Duration SPAN = Duration.ofHours(1);

  private final PublicityStore notices;
  private final ObjectionStore objections;
  private final PublicityViews views;
  private final ObjectionWatch watch;
  private final Audit audit;
  private final Clock clock;
  private final Pace byAddress;

  PublicityDesk(
      PublicityStore notices,
      ObjectionStore objections,
      PublicityViews views,
      ObjectionWatch watch,
      Audit audit,
      Clock clock) {
    this.notices = notices;
    this.objections = objections;
    this.views = views;
    this.watch = watch;
    this.audit = audit;
    this.clock = clock;
    this.byAddress = new Pace(TIMES, SPAN, clock);
  }

  /**
   * What is up today, what ends first standing first; at most 200.
   *
   * @param town only of that town, null for all
   */
  @PreAuthorize("permitAll()")
  List<PublicityView> list(@Nullable String town) {
    return notices.listUp(LocalDate.now(clock), town, MOST).stream().map(views::view).toList();
  }

  @PreAuthorize("permitAll()")
  PublicityView get(UUID id) {
    return views.view(up(id));
  }

  /**
   * Somebody objects; the same command again is the same objection.
   *
   * @param address where it comes from, for counting
   */
  @PreAuthorize("permitAll()")
  @Transactional
  ObjectionReceipt object(UUID id, UUID command, RaiseObjection asked, String address) {
    var before = objections.findByCommand(command);
    if (before.isPresent()) return new ObjectionReceipt(before.get().number());
    byAddress.step(address, "您提得太频繁了，请过一会儿再提，或者打 12345");
    var notice = up(id);
    var raised =
        new Objection(
            UUID.randomUUID(),
            command,
            notice.id(),
            objections.nextNumber(LocalDate.now(clock)),
            asked.says().strip(),
            blankToNull(asked.name()),
            asked.phone(),
            clock.instant(),
            null,
            null,
            null,
            null);
    objections.insert(raised);
    watch.raised(notice, raised);
    audit.record(
        "onestop.publicity.object",
        "objection:" + raised.number(),
        Map.of("publicity", id.toString()));
    return new ObjectionReceipt(raised.number());
  }

  private Publicity up(UUID id) {
    return notices
        .find(id)
        .filter(notice -> notice.isUp(LocalDate.now(clock)))
        .orElseThrow(() -> new NotFound("没有这件公示，或者公示期已过：期满以后内容不再展示"));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
