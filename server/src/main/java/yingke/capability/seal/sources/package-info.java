/** Where seals come from: made for the demonstration, or brought from the national system. */
@NullMarked
package yingke.capability.seal.sources;

import org.jspecify.annotations.NullMarked;
