/**
 * Items whose law binds them to a system of the province or the state: Yingke fills in what is
 * known, hands the person over, and follows what the other system says until there is a result.
 */
@NullMarked
package yingke.systems.onestop.external;

import org.jspecify.annotations.NullMarked;
