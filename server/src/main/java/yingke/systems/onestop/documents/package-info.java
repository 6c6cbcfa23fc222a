/** Official documents (文书) that a case calls for, in the words of the law, sealed and dated. */
@NullMarked
package yingke.systems.onestop.documents;

import org.jspecify.annotations.NullMarked;
