package yingke.systems.onestop.following;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Taking an application back; nobody has to say why. */
record Withdraw(@Nullable @Size(max = 200, message = "最多 200 个字") String reason) {}
