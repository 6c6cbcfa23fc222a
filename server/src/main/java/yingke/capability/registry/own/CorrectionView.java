package yingke.capability.registry.own;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yingke.kernel.identity.SubjectRef;

/** A correction as the person and the source department see it. */
record CorrectionView(
    UUID id,
    SubjectRef about,
    String attribute,
    String attributeTitle,
    String departmentName,
    String claimed,
    String explanation,
    Correction.State state,
    String stateTitle,
    Instant openedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    int version) {}
