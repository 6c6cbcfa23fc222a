package yingke.capability.registry;

import yingke.capability.catalog.ReadPurpose;

/**
 * Who reads the base libraries and what for.
 *
 * @param reader id of the reading module, or {@code department:<id>}
 * @param reason what a grant names, a colon, and the one matter: {@code
 *     onestop.application:3410032026…}
 */
public record Purpose(String reader, String reason) {
  ReadPurpose read() {
    return new ReadPurpose(reader, reason);
  }
}
