/**
 * 用印申请: an officer asks that a document be sealed, a leader decides in a case, then it is sealed
 * and the use is logged with both names. Only OFD that bears no signature yet can be sealed.
 */
@NullMarked
package yingke.capability.seal.requests;

import org.jspecify.annotations.NullMarked;
