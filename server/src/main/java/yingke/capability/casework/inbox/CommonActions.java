package yingke.capability.casework.inbox;

import java.util.List;
import yingke.capability.casework.ActionView;

/**
 * What may be done with several cases at once.
 *
 * @param actions that each of them offers the caller, and that ask for nothing but an opinion
 * @param single titles of those that each offers, but that ask for a form or files of its own
 */
record CommonActions(List<ActionView> actions, List<String> single) {}
