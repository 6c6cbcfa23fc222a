package yingke.capability.seal.drawing;

import java.util.List;

/**
 * A document before it is sealed.
 *
 * @param title for readers' windows and lists
 * @param width of every page in millimeters
 * @param height of every page in millimeters
 */
public record Drawing(String title, double width, double height, List<Leaf> leaves) {
  public Drawing {
    leaves = List.copyOf(leaves);
  }
}
