/** Who may do what: every operation held against a table that a person can read. */
@NullMarked
package yingke.access;

import org.jspecify.annotations.NullMarked;
