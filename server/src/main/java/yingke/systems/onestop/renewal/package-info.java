/**
 * Renewal of licenses (延续): which license an application renews, what its holder may do until when,
 * and what the last day means for the organ (行政许可法第五十条).
 */
@NullMarked
package yingke.systems.onestop.renewal;

import org.jspecify.annotations.NullMarked;
