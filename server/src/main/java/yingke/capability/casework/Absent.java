package yingke.capability.casework;

import java.util.List;
import yingke.kernel.identity.Seat;

/**
 * Somebody who is away, as the one who acts for them sees it.
 *
 * @param staff id of the member of staff who is away
 * @param seats the posts that they hold
 */
public record Absent(String staff, String name, List<Seat> seats) {
  public Absent {
    seats = List.copyOf(seats);
  }
}
