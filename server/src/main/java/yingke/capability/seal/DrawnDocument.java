package yingke.capability.seal;

import java.time.LocalDate;
import java.util.UUID;
import yingke.capability.seal.drawing.Drawing;
import yingke.kernel.identity.SubjectRef;

/**
 * A document that a module drew by itself, to be sealed.
 *
 * @param act for which the seal is used; the same act again is the same document
 * @param page that shows the seal, from 1
 * @param x of the seal's center in millimeters from the left
 * @param y of the seal's center in millimeters from the top
 * @param reason why the seal is used, for the log
 * @param owner who may read the file as their own
 */
public record DrawnDocument(
    UUID act,
    String department,
    SealKind seal,
    Drawing drawing,
    LocalDate date,
    int page,
    double x,
    double y,
    String reason,
    SubjectRef owner) {}
