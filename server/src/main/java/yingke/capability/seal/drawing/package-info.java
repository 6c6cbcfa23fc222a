/** Pages drawn in millimeters, written as OFD (GB/T 33190) and shown as PNG; open to modules. */
@NamedInterface("drawing")
@NullMarked
package yingke.capability.seal.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
