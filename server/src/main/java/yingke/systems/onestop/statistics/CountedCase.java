package yingke.systems.onestop.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure; without its applicant, whom the case itself shows to those who may.
 *
 * @param weight what it adds to the figure
 * @param remaining workdays of the promise that were left at the end
 */
record CountedCase(
    UUID application,
    UUID caseId,
    String number,
    String item,
    String itemName,
    String department,
    String departmentName,
    String place,
    long weight,
    LocalDate receivedOn,
    Instant enteredAt,
    @Nullable Instant concludedAt,
    @Nullable String outcome,
    @Nullable Boolean late,
    @Nullable Integer remaining) {}
