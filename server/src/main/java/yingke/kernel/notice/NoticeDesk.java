package yingke.kernel.notice;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import yingke.kernel.identity.Callers;
import yingke.kernel.web.NotFound;
import yingke.kernel.web.Page;

/** Lets people read what they were told; who acts for a firm reads the firm's. */
@Service
class NoticeDesk {
  private static final int MOST_COUNTED = 100;

  private final NoticeStore notices;
  private final Clock clock;

  NoticeDesk(NoticeStore notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @PreAuthorize("hasAuthority('notice.notice.own')")
  Page<NoticeView> list(boolean unread, @Nullable Long after, int limit) {
    var rows = notices.list(own(), unread, after, limit + 1);
    return Page.cut(rows, limit, notice -> String.valueOf(notice.id()));
  }

  @PreAuthorize("hasAuthority('notice.notice.own')")
  UnreadCount count() {
    int unread = notices.unread(own(), MOST_COUNTED + 1);
    return new UnreadCount(Math.min(unread, MOST_COUNTED), unread > MOST_COUNTED);
  }

  @PreAuthorize("hasAuthority('notice.notice.own')")
  @Transactional
  void read(long id) {
    if (!notices.read(id, own(), clock.instant()))
      throw new NotFound("没有找到这条消息，它可能已过保存期，或者不属于您；请到“消息”里看看");
  }

  @PreAuthorize("hasAuthority('notice.notice.own')")
  @Transactional
  int readAll(long newest) {
    return notices.readAll(own(), newest, clock.instant());
  }

  private static String own() {
    return Callers.current().party().toString();
  }
}
