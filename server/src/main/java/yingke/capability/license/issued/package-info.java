/** The licenses that the officers' departments issued: to find, to show, to end. */
@NullMarked
package yingke.capability.license.issued;

import org.jspecify.annotations.NullMarked;
