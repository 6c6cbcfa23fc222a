package yingke.systems.onestop.editing;

import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook that cannot be taken over.
 *
 * @param row as a spreadsheet counts, the heading is 1; 0 when the worksheet itself is meant
 * @param item its id as it stands there, null when there is none
 */
record WrongRow(String sheet, int row, @Nullable String item, String column, String reason) {}
