/** The form of official documents (GB/T 9704-2012, as far as notices to people use it). */
@NullMarked
package yingke.capability.seal.layout;

import org.jspecify.annotations.NullMarked;
