package yingke.kernel.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import yingke.kernel.web.Page;

/** What one was told. */
@RestController
@RequestMapping("/api/notice/notices")
class NoticeController {
  private final NoticeDesk desk;

  NoticeController(NoticeDesk desk) {
    this.desk = desk;
  }

  /**
   * Up to where a list was read.
   *
   * @param newest id of the notice on top of the list that was shown; later ones stay unread
   */
  record ReadAll(@NotNull(message = "请说明读到了哪一条") Long newest) {}

  /** One's own notices, the newest first. */
  @GetMapping
  Page<NoticeView> list(
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam @Nullable Long after,
      @RequestParam @Nullable Integer limit) {
    return desk.list(unread, after, Page.limit(limit));
  }

  /** How many of them wait to be read. */
  @GetMapping("/count")
  UnreadCount count() {
    return desk.count();
  }

  /** Marks one as read. */
  @PostMapping("/{id}/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(@PathVariable long id) {
    desk.read(id);
  }

  /** Marks all as read, up to the newest that was shown. */
  @PostMapping("/readings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(@Valid @RequestBody ReadAll read) {
    desk.readAll(read.newest());
  }
}
