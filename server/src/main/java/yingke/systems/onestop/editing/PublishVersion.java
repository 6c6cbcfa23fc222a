package yingke.systems.onestop.editing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** From which day on new applications fall under it. */
record PublishVersion(@NotNull(message = "请选生效日期") LocalDate effectiveFrom) {}
