package yingke.capability.casework.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the nodes of a drawing stand and how its flows run, in pixels. */
final class Layout {
  private static final int COLUMNS = 5;
  private static final int PITCH_X = 200;
  private static final int PITCH_Y = 270;
  private static final int LEFT = 60;
  private static final int TOP = 130;
  private static final int TASK_WIDTH = 110;
  private static final int TASK_HEIGHT = 80;
  private static final int BRANCH_HEIGHT = 52;
  private static final int BRANCH_PITCH = 62;
  private static final int EVENT = 36;
  private static final int GATEWAY = 50;
  private static final int LANE = 22;
  private static final int PORT = 12;

  /** Ends stand aside, so that what runs to them does not lie on what runs to a step above. */
  private static final int ASIDE = 48;

  /** What begins the ids of nodes that are no steps; a step's id has no dot. */
  static final String END = "end.";

  static final String BRANCH = "branch.";
  static final String JOIN = "join.";

  /** Upper left corner and size. */
  record Box(int x, int y, int width, int height) {
    int middleX() {
      return x + width / 2;
    }

    int middleY() {
      return y + height / 2;
    }
  }

  /** A place that a flow passes. */
  record Point(int x, int y) {}

  /** How a flow runs, and where its name stands. */
  record Route(List<Point> points, Box label) {}

  private final List<List<String>> cells;
  private final Set<String> gateways;
  private final Map<String, Integer> lanes = new HashMap<>();
  private final Map<String, Integer> ports = new HashMap<>();

  /** Cells in order, some of them empty; those that share a cell stand above each other. */
  Layout(List<List<String>> cells, Set<String> gateways) {
    this.cells = List.copyOf(cells);
    this.gateways = Set.copyOf(gateways);
  }

  /** Whether so many cells from this one on stand in the same row. */
  static boolean fits(int cell, int many) {
    return cell % COLUMNS + many <= COLUMNS;
  }

  Box box(String node) {
    var cell = cells.get(cell(node));
    boolean branch = node.startsWith(BRANCH);
    int small = gateways.contains(node) ? GATEWAY : EVENT;
    int width = small(node) ? small : TASK_WIDTH;
    int height = small(node) ? small : branch ? BRANCH_HEIGHT : TASK_HEIGHT;
    int aside = node.startsWith(END) ? ASIDE : 0;
    int stacked = (2 * cell.indexOf(node) - cell.size() + 1) * BRANCH_PITCH / 2;
    return new Box(
        LEFT + column(node) * PITCH_X + (TASK_WIDTH - width) / 2 + aside,
        TOP + row(node) * PITCH_Y + (TASK_HEIGHT - height) / 2 + stacked,
        width,
        height);
  }

  /** An event or a gateway, which has no room for its name. */
  boolean small(String node) {
    return gateways.contains(node) || node.contains(".") && !node.startsWith(BRANCH);
  }

  Route route(String from, String to) {
    var start = box(from);
    var end = box(to);
    if (row(from) == row(to) && column(to) == column(from) + 1) return straight(start, end);
    if (row(from) == row(to)) return around(from, to, column(to) > column(from));
    return between(from, to);
  }

  private static Route straight(Box start, Box end) {
    int x = start.x() + start.width();
    var points = List.of(new Point(x, start.middleY()), new Point(end.x(), end.middleY()));
    return new Route(points, new Box(x + 4, start.middleY() - 46, end.x() - x - 8, 40));
  }

  /** Forward over the row, backward under it. */
  private Route around(String from, String to, boolean over) {
    var start = box(from);
    var end = box(to);
    int lane = lane(row(from) + (over ? " over" : " under"));
    int y =
        over
            ? TOP + row(from) * PITCH_Y - 28 - lane * LANE
            : TOP + row(from) * PITCH_Y + TASK_HEIGHT + 34 + lane * LANE;
    int x1 = start.middleX() + port(from, over);
    int x2 = end.middleX() + port(to, over);
    var points =
        List.of(
            new Point(x1, over ? start.y() : start.y() + start.height()),
            new Point(x1, y),
            new Point(x2, y),
            new Point(x2, over ? end.y() : end.y() + end.height()));
    return new Route(points, label(x1, x2, y));
  }

  /** Through the gap below the row that it leaves, or above it when it goes up. */
  private Route between(String from, String to) {
    var start = box(from);
    var end = box(to);
    boolean down = row(to) > row(from);
    int gap = down ? row(from) : row(from) - 1;
    int y = TOP + gap * PITCH_Y + TASK_HEIGHT + 34 + lane(gap + " under") * LANE;
    int x1 = start.middleX() + port(from, !down);
    int x2 = end.middleX() + port(to, down);
    var points = new ArrayList<Point>();
    points.add(new Point(x1, down ? start.y() + start.height() : start.y()));
    points.add(new Point(x1, y));
    if (Math.abs(row(to) - row(from)) > 1) { // past the rows between, beside their nodes
      int side = end.x() - 24;
      points.add(new Point(side, y));
      int last = TOP + (down ? row(to) - 1 : row(to)) * PITCH_Y + TASK_HEIGHT + 120;
      points.add(new Point(side, last));
      points.add(new Point(x2, last));
    } else points.add(new Point(x2, y));
    points.add(new Point(x2, down ? end.y() : end.y() + end.height()));
    return new Route(List.copyOf(points), label(x1, x2, y));
  }

  private static Box label(int x1, int x2, int y) {
    return new Box((x1 + x2) / 2 - 60, y - 18, 120, 16);
  }

  private int lane(String gap) {
    return lanes.merge(gap, 1, Integer::sum) - 1;
  }

  /** 0, 12, -12, 24, … from the middle, so that flows do not lie on each other. */
  private int port(String node, boolean top) {
    if (small(node)) return 0;
    int used = ports.merge(node + (top ? " top" : " bottom"), 1, Integer::sum) - 1;
    int places = (used + 1) / 2 * PORT;
    return used % 2 == 0 ? -places : places;
  }

  private int column(String node) {
    return cell(node) % COLUMNS;
  }

  private int row(String node) {
    return cell(node) / COLUMNS;
  }

  private int cell(String node) {
    for (int i = 0; i < cells.size(); i++) if (cells.get(i).contains(node)) return i;
    throw new IllegalArgumentException(node + " is not drawn");
  }
}
