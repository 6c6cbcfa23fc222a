/**
 * The application as its applicant sees it: form, materials, where the case is, what came of it.
 */
@NullMarked
package yingke.systems.onestop.views;

import org.jspecify.annotations.NullMarked;
