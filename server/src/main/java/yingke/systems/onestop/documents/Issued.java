package yingke.systems.onestop.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A document that was made.
 *
 * @param act the seal's use and the document's identity: made once however often it is asked for
 * @param number 文号
 * @param file the sealed OFD
 * @param dated the document's own date
 */
record Issued(
    UUID id,
    UUID act,
    UUID application,
    String kind,
    String title,
    String number,
    UUID file,
    int pages,
    LocalDate dated,
    Instant madeAt) {}
