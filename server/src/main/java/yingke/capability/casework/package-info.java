/**
 * The engine under every counter: cases move through procedures under statutory clocks, in front of
 * the right people's inbox. This comment is its manual.
 *
 * <h2>For systems</h2>
 *
 * {@link yingke.capability.casework.Casework#open} opens a case for a <em>matter</em> ({@code
 * onestop.application:<uuid>}), {@code act} moves it, {@code read} shows it with what the caller
 * may do now. Each is idempotent by its command: the same one again changes nothing and answers the
 * case as it stands; the same one with other content is refused. What happened is told to every
 * {@link yingke.capability.casework.CaseSubscriber}. Nobody else touches the tables.
 *
 * <p>An action is one transaction of three round trips: the case is locked and read; one statement
 * writes case, work item, timeline and audit, each arm reading from the updated row, so that a lost
 * race writes nothing; commit. All checks are made in between from what is in memory, in this
 * order: may the caller know of the case (404), was the command carried out before, is the case
 * concluded (409), did it move since the caller saw it (409), is the step's limit over (409), does
 * the step have the action (409), is it the caller's to do (403), was it used up (409), are
 * opinion, files and form as asked (400), do the guards agree (409).
 *
 * <h2>Procedures</h2>
 *
 * {@code resources/procedures/<module>/<name>.yaml} is the procedure {@code <module>-<name>}. It is
 * checked when the program starts; every mistake is named with file and line, and then the start
 * stops. Each text that was ever loaded is kept by its hash, and a case stays on its own.
 *
 * <pre>{@code
 * id: onestop-food-business          # <module>-<file name>
 * version: 1                         # raise it with every change
 * name: 食品经营许可办理流程
 * clocks:                            # started and stopped by actions
 *   - {id: promise, title: 承诺时限, limit: promised}     # the lamp counts against this one
 *   - {id: statutory, title: 法定时限, limit: statutory}  # this one gives the second mark
 * outcomes: {granted: 准予许可, declined: 不予受理, withdrawn: 申请人撤回}
 * opens: {to: check}                 # and start: [promise], when a clock runs from the beginning
 * steps:
 *   - id: check                      # also the id of the clock of the step's own limit
 *     title: 收件审查                # for officers
 *     plain: 窗口正在看您的材料      # for applicants
 *     actor: window                  # a post of the case's department, party, or system
 *     limit: 5wd                     # workdays; 30d calendar days; 2h hours
 *     onExpiry: deem-accepted        # what the program does when the limit is over
 *     actions:
 *       - id: accept
 *         title: 受理
 *         kind: primary              # primary, normal (when nothing is said) or danger
 *         to: decide                 # a step, or back: where it came from; or outcome: granted
 *         clocks: {start: [promise, statutory]}  # stop, pause, resume; extend: {promise: 5wd}
 *       - id: supplement
 *         title: 一次性告知补正
 *         to: supplement
 *         once: true                 # in a case; or unless: [other actions]
 *         told: true                 # opinion and form are for the applicant to read
 *         opinion: required          # and files: required
 *         form: {type: object, required: [items], properties: {…}}  # JSON Schema 2020-12
 *         guard: another-officer     # a Guard bean, or a list of them
 *         explanation: 法律只允许告知一次。
 *       - id: deem-accepted
 *         title: 逾期视为受理
 *         by: system                 # somebody else than the step's actor
 *         to: decide
 *         clocks: {start: [promise, statutory], asOf: receipt}  # as of when the step's limit began
 *   - id: test
 *     title: 检测
 *     plain: 正在检测，这段时间不算在办理时限里
 *     actor: inspector
 *     special: {kind: 检测, pauses: [promise, statutory], days: expectedDays}
 *     actions:                       # who leads here must fill in expectedDays
 *       - {id: finish-test, title: 检测完成, to: back}
 * anytime:                           # in every step
 *   - {id: withdraw, title: 撤回申请, by: party, outcome: withdrawn}
 * }</pre>
 *
 * <h2>Clocks and lamps</h2>
 *
 * A clock holds what happened to it, and its last day is reckoned from that and the calendar: the
 * day of the event does not count, a pause gives back exactly the workdays in it, a last day is
 * never a day off. Lamps are never stored: a work item holds when it turns yellow and red, from
 * {@code casework.lamp_threshold} (rows with a date and a source). When the calendar changes, open
 * cases are reckoned anew. A step whose limit is over is left before anybody else may act in it,
 * also when the timer did not run yet. When another clock runs out, {@link
 * yingke.capability.casework.CaseOverdue} is told once, and nothing else happens: overdue never
 * means granted.
 *
 * <p>The law has one exception: a renewal that is undecided when the license expires counts as
 * granted (行政许可法 Art. 50). No renewal is offered yet. Its place is a clock whose limit is the
 * license's last day, and an {@code onExpiry} that grants, in the procedure of the renewal and
 * nowhere else.
 *
 * <h2>Timeline and relay</h2>
 *
 * The timeline is the outbox. Each event is chained by SM3 to the one before it in its case; {@code
 * ./yingke check audit} verifies all of them. A relay reads, for each subscriber, what lies below
 * the oldest transaction that is still open, so that nothing can slip in behind its position, and
 * saves the position together with what the subscriber wrote. An event that fails is kept with the
 * reason, tried again after 1 s, 2 s, 4 s … up to 10 minutes, and holds back only its own case.
 */
@ApplicationModule(
    id = "casework",
    allowedDependencies = {
      "web",
      "sql",
      "crypto",
      "audit",
      "identity",
      "division",
      "organization",
      "calendar",
      "files",
      "notice"
    })
@NullMarked
package yingke.capability.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
