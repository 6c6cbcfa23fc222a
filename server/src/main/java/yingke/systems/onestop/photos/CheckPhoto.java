package yingke.systems.onestop.photos;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the material to look at.
 *
 * @param validUntil the last day on which it is valid, as the uploader reads it; null when unknown
 */
record CheckPhoto(@NotNull(message = "请先上传文件") UUID file, @Nullable LocalDate validUntil) {}
