package yingke.systems.onestop.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that was made.
 *
 * @param number 档号
 * @param title what is in it, without the applicant
 * @param manifest SM3 of the list of files
 * @param transfer list with which it was handed to the archives; null while it is here
 */
record Archived(
    UUID application,
    String number,
    String title,
    String item,
    String department,
    LocalDate concludedOn,
    Retention retention,
    int files,
    long bytes,
    String manifest,
    Instant madeAt,
    @Nullable UUID transfer) {}
