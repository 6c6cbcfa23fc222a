/**
 * Parents who act for a child (监护): the item 监护关系核验 is where the proof is handed in and checked;
 * its grant lets the guardian act in the child's name until the child is of age.
 */
@NullMarked
package yingke.systems.onestop.wards;

import org.jspecify.annotations.NullMarked;
