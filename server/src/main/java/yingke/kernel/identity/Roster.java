package yingke.kernel.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a workbook of organs and people: all of it, or nothing and why.
 *
 * @param done false when rows are wrong; then nothing was changed
 * @param organs how many are new
 * @param people how many are new
 * @param posts how many were asked for and wait for the security administrator
 * @param known rows that say what is there already
 * @param secrets of the accounts that were opened, told this once
 */
record Roster(
    boolean done,
    int organs,
    int people,
    int posts,
    int known,
    List<WrongLine> wrong,
    List<Newcomer> secrets) {

  /**
   * A row that cannot be taken over.
   *
   * @param row as a spreadsheet counts, the heading is 1
   * @param id of the organ or person as it stands there
   */
  record WrongLine(String sheet, int row, @Nullable String id, String column, String reason) {}

  /**
   * An account that was opened.
   *
   * @param secret good once, to set a password of one's own
   */
  record Newcomer(String departmentName, String staffName, String name, String secret) {}

  static Roster refused(List<WrongLine> wrong) {
    return new Roster(false, 0, 0, 0, 0, List.copyOf(wrong), List.of());
  }
}
