/**
 * The archive of concluded cases: one sealed ZIP an application, whose files are listed with their
 * SM3 in a manifest that the organ's seal covers ({@code ./yingke check archive FILE}). What comes
 * later is sealed as an addendum, which has the manifest before it among its files; a sealed cover
 * counts the parts of the volume.
 */
@NullMarked
package yingke.systems.onestop.archive;

import org.jspecify.annotations.NullMarked;
