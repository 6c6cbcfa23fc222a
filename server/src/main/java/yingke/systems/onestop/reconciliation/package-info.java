/**
 * Cases, licenses and ratings that the district and the province tell each other, and the nightly
 * comparison of what each side holds (对账).
 */
@NullMarked
package yingke.systems.onestop.reconciliation;

import org.jspecify.annotations.NullMarked;
