package yingke.systems.onestop.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document of an application.
 *
 * @param number 文号
 * @param pages how many pages to show
 */
record DocumentView(
    UUID id,
    String kind,
    String title,
    String number,
    LocalDate dated,
    int pages,
    UUID file,
    Instant madeAt) {
  static DocumentView of(Issued d) {
    return new DocumentView(
        d.id(), d.kind(), d.title(), d.number(), d.dated(), d.pages(), d.file(), d.madeAt());
  }
}
