package yingke.systems.onestop.views;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.capability.casework.Lamp;
import yingke.systems.onestop.views.ApplicationView.ItemRef;

/**
 * One line of “我的办件”.
 *
 * @param state as in {@link ApplicationView}
 * @param holder in whose hands it is, null for a draft and when it is finished
 * @param remaining workdays until the promised day, negative when past; null without a clock
 */
public record ApplicationCard(
    UUID id,
    String number,
    ItemRef item,
    String state,
    String stateTitle,
    @Nullable String holder,
    @Nullable Integer remaining,
    @Nullable Lamp lamp,
    boolean rateable,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant submittedAt) {}
