package yingke.systems.onestop.editing;

import java.util.List;

/**
 * What a workbook would do, or has done.
 *
 * @param items the ones that can be taken over
 * @param wrong rows that cannot, each with its reason
 * @param imported whether the items now wait for review
 */
record ImportView(List<ImportedItem> items, List<WrongRow> wrong, boolean imported) {
  /**
   * An item of the workbook.
   *
   * @param changes how many fields differ from its newest version; 0 for a new item
   */
  record ImportedItem(
      int row, String item, String name, String department, int version, int changes) {}
}
