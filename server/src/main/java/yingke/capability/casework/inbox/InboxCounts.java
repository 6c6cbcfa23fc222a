package yingke.capability.casework.inbox;

import java.util.List;

/** How much waits for the caller. */
record InboxCounts(
    int total, int green, int yellow, int red, int statutoryOverdue, List<StepCount> steps) {
  /** How much waits in one step of one procedure. */
  record StepCount(
      String procedure, String procedureName, String step, String stepTitle, int count) {}
}
