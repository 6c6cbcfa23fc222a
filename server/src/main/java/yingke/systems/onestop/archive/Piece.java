package yingke.systems.onestop.archive;

import java.util.UUID;

/**
 * A file of a case as it goes into a part.
 *
 * @param path in the part; it has the file's id in it, so that no two files of a case share one
 * @param title what it is, in Chinese
 */
record Piece(String path, String title, UUID file) {}
