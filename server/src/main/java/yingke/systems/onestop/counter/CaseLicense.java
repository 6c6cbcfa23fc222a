package yingke.systems.onestop.counter;

import org.jspecify.annotations.Nullable;

/**
 * A license that stands in for a material.
 *
 * @param material id of the material
 * @param number null when the applicant holds none that is valid today
 */
record CaseLicense(
    String material, String materialName, String typeName, @Nullable String number) {}
