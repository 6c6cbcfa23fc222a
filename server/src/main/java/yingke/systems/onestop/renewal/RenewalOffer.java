package yingke.systems.onestop.renewal;

import java.time.LocalDate;
import java.util.UUID;
import yingke.capability.license.RenewalWindow;

/**
 * A license that one may renew, and the item by which one does.
 *
 * @param chance whether one may apply today
 * @param daysLeft until its last day; negative when that has passed
 * @param sentence what to do until when, or why it cannot be renewed
 */
record RenewalOffer(
    UUID license,
    String typeName,
    String number,
    LocalDate until,
    String item,
    String itemName,
    RenewalWindow.Chance chance,
    LocalDate opens,
    LocalDate closes,
    int daysLeft,
    String sentence) {}
