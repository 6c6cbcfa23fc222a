/**
 * Bad ratings and complaints: cases of the supervising department, which alone learns whose they
 * are; those whom they are about neither handle nor see them.
 */
@NullMarked
package yingke.systems.onestop.supervision;

import org.jspecify.annotations.NullMarked;
