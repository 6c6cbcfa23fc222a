/** Who read what about whom: for the auditor, and for the person concerned. */
@NullMarked
package yingke.capability.catalog.reads;

import org.jspecify.annotations.NullMarked;
