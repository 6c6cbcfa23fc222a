package yingke.systems.onestop.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A list with which packages were handed to the archives (移交清单).
 *
 * @param receiver who takes them: 黄山区档案馆
 */
record Transfer(
    UUID id,
    String number,
    String department,
    String receiver,
    String madeBy,
    String makerName,
    Instant madeAt) {}
