package yingke.capability.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One branch of the step that a case is in.
 *
 * @param assignee into whose hands it was given; null for whoever holds the post
 * @param signatures who acted in it so far; to the applicant none
 * @param officers how many different people have to sign
 * @param due last day of its own limit; null without one
 * @param mine whether it waits for this caller
 */
public record BranchView(
    String id,
    String title,
    String department,
    String departmentName,
    String post,
    String postTitle,
    @Nullable Assignee assignee,
    List<Signed> signatures,
    int officers,
    boolean done,
    @Nullable LocalDate due,
    Lamp lamp,
    boolean mine) {
  /** Who signed, when, with which action: “李四”, “同意”. */
  public record Signed(String name, Instant at, String title) {}
}
