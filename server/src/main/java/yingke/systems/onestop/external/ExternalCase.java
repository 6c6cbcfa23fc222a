package yingke.systems.onestop.external;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application in the hands of another system.
 *
 * @param number of the application
 * @param system id of the other system
 * @param foreignNumber what the other system calls it, null until it has accepted
 * @param says the last words of the other system, null before
 * @param answerBy last day on which an answer is expected; then somebody asks
 * @param askedAt when it was laid before the department because no answer came, null otherwise
 */
record ExternalCase(
    UUID application,
    String number,
    UUID caseId,
    String system,
    State state,
    @Nullable String foreignNumber,
    @Nullable String says,
    Instant handedOverAt,
    LocalDate answerBy,
    @Nullable Instant askedAt,
    Instant changedAt) {

  /** How far it is over there, in the other system's words. */
  enum State {
    HANDED_OVER,
    RECEIVED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    boolean open() {
      return this == HANDED_OVER || this == RECEIVED;
    }

    /** What the other system may tell; the rest is ours. */
    boolean tellable() {
      return this == RECEIVED || this == GRANTED || this == REFUSED;
    }
  }

  ExternalCase told(State next, String given, String words, LocalDate until, Instant now) {
    var kept = given.isBlank() ? foreignNumber : given;
    return new ExternalCase(
        application, number, caseId, system, next, kept, words, handedOverAt, until, null, now);
  }

  /** Ended on our side: taken back, or entered by hand. */
  ExternalCase ended(State end, @Nullable String given, Instant now) {
    return new ExternalCase(
        application,
        number,
        caseId,
        system,
        end,
        given == null ? foreignNumber : given,
        says,
        handedOverAt,
        answerBy,
        askedAt,
        now);
  }

  ExternalCase asked(Instant now) {
    return new ExternalCase(
        application,
        number,
        caseId,
        system,
        state,
        foreignNumber,
        says,
        handedOverAt,
        answerBy,
        now,
        now);
  }

  /** Somebody asked and was told to wait. */
  ExternalCase patient(LocalDate until, Instant now) {
    return new ExternalCase(
        application,
        number,
        caseId,
        system,
        state,
        foreignNumber,
        says,
        handedOverAt,
        until,
        null,
        now);
  }
}
