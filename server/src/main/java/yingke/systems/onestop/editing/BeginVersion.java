package yingke.systems.onestop.editing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new version of an item, or a new item.
 *
 * @param item its id; with an id that exists it becomes the next version of that item
 * @param name null to keep the one of {@code from}
 * @param department that answers for a new item; null to keep the one of {@code from}
 * @param from item whose newest version is copied; null for an empty item
 */
record BeginVersion(
    @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9-]{2,40}", message = "事项编号用小写字母、数字和连字符，以字母开头，3 到 41 个字")
        String item,
    @Nullable @Size(max = 100) String name,
    @Nullable String department,
    @Nullable String from) {}
