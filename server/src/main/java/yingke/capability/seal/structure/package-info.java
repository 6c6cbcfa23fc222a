/** E-seals and seal signatures as bytes: the ASN.1 structures of GB/T 38540-2020, version 4. */
@NullMarked
package yingke.capability.seal.structure;

import org.jspecify.annotations.NullMarked;
