package yingke.systems.onestop.photos;

import java.util.UUID;

/**
 * Something that may be wrong with a file of a material.
 *
 * @param says to the applicant, in plain words
 * @param asks as a supplement notice says it
 */
record PhotoFinding(String material, UUID file, Finding finding, String says, String asks) {}
