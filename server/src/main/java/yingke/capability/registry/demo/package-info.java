/** The invented people and firms of the demonstration district. */
@NullMarked
package yingke.capability.registry.demo;

import org.jspecify.annotations.NullMarked;
