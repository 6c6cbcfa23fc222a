/** Procedures: what may happen to a case, read from YAML, checked, kept by version, drawn. */
@NullMarked
package yingke.capability.casework.procedures;

import org.jspecify.annotations.NullMarked;
