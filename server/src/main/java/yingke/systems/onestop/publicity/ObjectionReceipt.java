package yingke.systems.onestop.publicity;

/**
 * That an objection arrived.
 *
 * @param number to ask after it at the counter or by 12345
 */
record ObjectionReceipt(String number) {}
