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
 * @param addenda how many came after it
 * @param addendumAt when the newest was made; null while there is none
 * @param head SM3 of the newest one's list of files, which pins all before it; null likewise
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
    @Nullable UUID transfer,
    int addenda,
    @Nullable Instant addendumAt,
    @Nullable String head) {}
